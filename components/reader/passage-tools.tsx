'use client'
import { Menu } from '@mantine/core'
import {
  IconArrowRight,
  IconArrowsJoin,
  IconArrowsSplit,
  IconBracketsContainEnd,
  IconBracketsContainStart,
  IconChevronDown,
  IconChevronUp,
  IconX,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '@/components/reader/passage-tools.module.css'
import type { PassageWork } from '@/components/reader/use-passage-work'
import { useKeys } from '@/components/shell/use-keys'
import { KeyCap } from '@/components/ui/key-cap'
import type { PassageView } from '@/lib/core/claims/view'

/** Words of a passage in a row of the menu. */
const ROW = 48

interface Props {
  work: PassageWork
  language: string
  /** Whether this person proposes changes and comments. */
  mayPropose: boolean
  hrefOf: (claimId: string) => string
}

/** At the foot of the card in focus: its passages, one at a time, and what can be done with the words. */
export function PassageTools({ work, language, mayPropose, hrefOf }: Props) {
  const t = useTranslations('reader.passage')
  const changes = useTranslations('changes')
  const [opened, setOpened] = useState(false)
  const { focus, may, mayAdjust, why, adjusting, step } = work
  const { all, index, passage, card } = focus
  useKeys({ e: () => setOpened(mayAdjust) })
  if (!passage || (!mayAdjust && !mayPropose && why === null && all.length < 2)) return null
  const sign = { size: 15, stroke: 1.75, 'aria-hidden': true } as const
  const before = opened ? work.splitBefore() : null
  const others = all.filter((other) => other !== passage && joinable(passage, other))
  return (
    <div className={classes.tools}>
      {all.length > 1 ? (
        <span className={classes.which}>
          <button type="button" aria-label={t('previous')} disabled={index === 0} onClick={() => step(-1)}>
            <IconChevronUp {...sign} />
          </button>
          {t('which', { position: index + 1, of: all.length })}
          <button
            type="button"
            aria-label={t('next')}
            disabled={index === all.length - 1}
            onClick={() => step(1)}
          >
            <IconChevronDown {...sign} />
          </button>
        </span>
      ) : null}
      {mayAdjust ? (
        <Menu
          opened={opened}
          onChange={setOpened}
          withInitialFocusPlaceholder={false}
          position="bottom-start"
          radius={8}
          width={320}
          classNames={{ dropdown: classes.menu }}
        >
          <Menu.Target>
            <button type="button" className={classes.open}>
              {t('menu')} <KeyCap>E</KeyCap>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconBracketsContainStart {...sign} />}
              rightSection={<KeyCap>[</KeyCap>}
              onClick={() => adjusting.begin('start')}
            >
              {t('moveStart')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconBracketsContainEnd {...sign} />}
              rightSection={<KeyCap>]</KeyCap>}
              onClick={() => adjusting.begin('end')}
            >
              {t('moveEnd')}
            </Menu.Item>
            {may ? (
              <>
                <Menu.Item
                  leftSection={<IconArrowsSplit {...sign} />}
                  disabled={before === null}
                  onClick={work.split}
                >
                  {before === null ? t('split.where') : t('split.before', { word: before })}
                </Menu.Item>
                {others.map((other) => (
                  <Menu.Item
                    key={other.id}
                    leftSection={<IconArrowsJoin {...sign} />}
                    onClick={() => work.merge(other)}
                  >
                    {t.rich('merge.with', {
                      words: other.exact.length > ROW ? `${other.exact.slice(0, ROW)}…` : other.exact,
                      q: (words) => (
                        <span lang={language} dir="auto">
                          {words}
                        </span>
                      ),
                    })}
                  </Menu.Item>
                ))}
                <Menu.Item
                  leftSection={<IconArrowRight {...sign} />}
                  disabled={work.drafts.length === 0 || all.length < 2}
                  onClick={() => work.setMoving(true)}
                >
                  {t(
                    all.length < 2 ? 'move.last' : work.drafts.length === 0 ? 'move.nowhere' : 'move.choose',
                  )}
                </Menu.Item>
                <Menu.Item leftSection={<IconX {...sign} />} disabled={all.length < 2} onClick={work.takeOff}>
                  {t(all.length < 2 ? 'takeOff.last' : 'takeOff.choose')}
                </Menu.Item>
              </>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {mayPropose && card ? (
        <>
          <Link className={classes.open} href={`${hrefOf(card.id)}?propose=${passage.id}`}>
            {changes('propose')}
          </Link>
          <Link className={classes.open} href={`${hrefOf(card.id)}#discussion`}>
            {t('discuss')}
          </Link>
        </>
      ) : null}
      {why ? <p className={classes.why}>{why}</p> : null}
    </div>
  )
}

/** Two passages of one text. */
const joinable = (a: PassageView, b: PassageView) => a.part === b.part && a.revisionId === b.revisionId
