'use client'
import { Menu } from '@mantine/core'
import { IconCheck, IconCopy, IconExternalLink, IconLink, IconQuote } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactElement } from 'react'
import classes from '@/components/reader/copy-menu.module.css'
import type { SelectionActs } from '@/components/reader/selection-acts'

interface Props {
  copy: SelectionActs['copy']
  copied: SelectionActs['copied']
  /** The button, given its sign and what came of the last copy. */
  children: (inside: ReactElement, label: string) => ReactElement
}

/** What can be copied of the selected words: with a link, the link alone, or one to the page the article came from. */
export function CopyMenu({ copy, copied, children }: Props) {
  const t = useTranslations('reading.copy')
  const sign = { size: 15, stroke: 1.75, 'aria-hidden': true } as const
  const inside = (
    <>
      {copied === 'copied' ? <IconCheck {...sign} /> : <IconCopy {...sign} />}
      <span role="status">{copied ? t(copied) : null}</span>
    </>
  )
  return (
    <Menu position="bottom-start" radius={8} returnFocus classNames={{ dropdown: classes.menu }}>
      <Menu.Target>{children(inside, t('label'))}</Menu.Target>
      {/* The words stay selected while an item is pressed. */}
      <Menu.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Menu.Item leftSection={<IconQuote {...sign} />} onClick={() => copy.run('words')}>
          {t('words')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLink {...sign} />} onClick={() => copy.run('link')}>
          {t('link')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconExternalLink {...sign} />}
          disabled={!copy.hasOriginal}
          onClick={() => copy.run('original')}
        >
          {t('original')}
          {copy.hasOriginal ? null : <small>{t('noOriginal')}</small>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
