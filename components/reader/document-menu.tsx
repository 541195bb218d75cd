'use client'
import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { useAct } from '@/components/acts/use-act'
import classes from '@/components/reader/document-bar.module.css'
import type { DocumentView } from '@/lib/core/documents/view'

interface Props {
  document: DocumentView
  /** Opens the bar that finds words: there is no key for it on a phone. */
  onFind: () => void
  /** Fetches the article's address again. */
  check: ReturnType<typeof useAct<{ importId: string }>>
  /** What the bar itself offers where there is room for it. */
  narrow: { word: string; act: () => void }[]
}

/**
 * What is rarely done with an article by its bar: finding words, looking for a changed text of it,
 * at how far its reviewers agree, at the changes proposed for it, or at conflicts of interest. In a narrow window also
 * the acts of the bar.
 */
export function DocumentMenu({ document, onFind, check, narrow }: Props) {
  const t = useTranslations('reader')
  const find = useTranslations('reading.find')
  const changes = useTranslations('changes')
  const conflicts = useTranslations('documents.conflicts')
  const router = useRouter()
  const isNarrow = useMediaQuery('(max-width: 720px)')
  const { id, url, may, workspaceSlug } = document
  const news = `/${workspaceSlug}/documents/new`
  async function checkForChanges() {
    if (check.busy) return
    const started = await check.run({ url, documentId: id })
    if (started.ok) router.push(`${news}/${started.value.importId}`)
  }
  return (
    <Menu position="bottom-end" radius={8} width={220} classNames={{ dropdown: classes.menu }}>
      <Menu.Target>
        <button type="button" className={classes.more} aria-label={t('more')}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onFind}>{find('label')}</Menu.Item>
        {may.revise && url !== null ? (
          <Menu.Item onClick={() => void checkForChanges()}>{t('revise.check')}</Menu.Item>
        ) : null}
        {may.revise ? (
          <Menu.Item onClick={() => router.push(`${news}?document=${id}`)}>{t('revise.import')}</Menu.Item>
        ) : null}
        <Menu.Item onClick={() => router.push(`/${workspaceSlug}/insights?document=${id}`)}>
          {t('agreement')}
        </Menu.Item>
        <Menu.Item onClick={() => router.push(`/${workspaceSlug}/documents/${id}/proposed-changes`)}>
          {changes('heading')}
        </Menu.Item>
        <Menu.Item onClick={() => router.push(`/${workspaceSlug}/documents/${id}/conflicts`)}>
          {conflicts('heading')}
        </Menu.Item>
        {isNarrow
          ? narrow.map(({ word, act }) => (
              <Menu.Item key={word} onClick={act}>
                {word}
              </Menu.Item>
            ))
          : null}
      </Menu.Dropdown>
    </Menu>
  )
}
