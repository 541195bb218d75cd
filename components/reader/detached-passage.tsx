'use client'
import { IconArrowsSplit, IconCheck, IconPencil, IconQuestionMark, IconUnlink } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChangedWords } from '@/components/documents/changed-words'
import classes from '@/components/reader/detached-panel.module.css'
import type { Detached } from '@/components/reader/use-detached'
import { Button } from '@/components/ui/button'
import type { PlacementStatus } from '@/lib/core/claims/placement'
import type { PassageByHand } from '@/lib/viewer/here'

const signs: Partial<Record<PlacementStatus, typeof IconPencil>> = {
  changed: IconPencil,
  ambiguous: IconArrowsSplit,
  orphaned: IconQuestionMark,
  chosen: IconCheck,
  lost: IconUnlink,
}

interface Props {
  of: PassageByHand
  detached: Detached
  language: string
  href: string
  mayPlace: boolean
}

/** One detached passage: the words as they were marked, what the text says now, and what a person can answer. */
export function DetachedPassage({ of, detached, language, href, mayPlace }: Props) {
  const t = useTranslations('reader.detached')
  const { card, passage, placement } = of
  const { status, reason } = placement
  const now = placement.place ?? placement.candidate
  const Sign = signs[status] ?? IconQuestionMark
  const waits = placement.place === null && status !== 'lost'
  return (
    <li className={classes.passage} data-choosing={detached.choosing?.passage.id === passage.id || undefined}>
      <p className={classes.status}>
        <Sign size={14} stroke={1.75} aria-hidden />
        {t(`status.${status}`)}
        <Link href={href}>{t('claim', { number: card.number })}</Link>
      </p>
      <p className={classes.statement} lang={language} dir="auto">
        {card.statement}
      </p>
      <blockquote className={classes.words} lang={language} dir="auto">
        <ChangedWords before={passage.exact} after={now?.exact ?? null} />
      </blockquote>
      {waits ? <p className={classes.reason}>{t(`reason.${reason}`)}</p> : null}
      <div className={classes.acts}>
        {now ? (
          <Button size="s" variant="quiet" onClick={() => detached.show(now)}>
            {t('show')}
          </Button>
        ) : null}
        {mayPlace ? (
          <>
            {waits && now ? (
              <Button size="s" disabled={detached.busy} onClick={() => void detached.answer(of, now)}>
                {t('accept')}
              </Button>
            ) : null}
            <Button
              size="s"
              variant="quiet"
              disabled={detached.busy}
              aria-pressed={detached.choosing?.passage.id === passage.id}
              onClick={() => detached.choose(of)}
            >
              {t(waits ? 'chooseOther' : 'chooseAgain')}
            </Button>
            {status !== 'lost' ? (
              <Button
                size="s"
                variant="quiet"
                disabled={detached.busy}
                onClick={() => void detached.answer(of, null)}
              >
                {t('gone')}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </li>
  )
}
