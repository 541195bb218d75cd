'use client'
import { IconWorldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { StateMark } from '@/components/verdicts/state-mark'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ClaimCard } from '@/lib/core/claims/view'

const hasVerdict = (card: ClaimCard) => card.verdict !== null && card.state !== 'withdrawn'

/** The verdict in force, or the state while there is none. */
export function ClaimSign({ card }: { card: ClaimCard }) {
  if (card.verdict && hasVerdict(card)) return <VerdictMark rating={card.verdict} size="s" />
  return <StateMark state={card.state} returned={card.returned} />
}

/** What stands at the right of a card: where its publication or its round is. */
export function ClaimStanding({ card, full }: { card: ClaimCard; full: boolean }) {
  const t = useTranslations('reader.card')
  if (card.underReviewSince !== null) return <>{t('underReview')}</>
  if (card.state === 'in_review' && card.round) return <>{t('round', card.round)}</>
  if (card.retractedAt !== null && card.state !== 'withdrawn') return <>{t('retracted')}</>
  if (!hasVerdict(card)) return null
  if (card.publishedAt !== null) {
    return (
      <>
        <IconWorldCheck size={14} stroke={1.75} aria-hidden />
        {t('published')}
      </>
    )
  }
  return full ? <StateMark state={card.state} /> : null
}
