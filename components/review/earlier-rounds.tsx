'use client'
import { useTranslations } from 'next-intl'
import { Comparison } from '@/components/review/comparison'
import classes from '@/components/review/earlier-rounds.module.css'
import { Time } from '@/components/ui/time'
import type { DecisionView } from '@/lib/core/decisions/view'
import type { RoundView } from '@/lib/core/review/view'

/** Rounds that are over, folded: what was said then, and why it does not count where it does not. */
export function EarlierRounds({ rounds, decisions }: { rounds: RoundView[]; decisions: DecisionView[] }) {
  const t = useTranslations('review')
  if (rounds.length === 0) return null
  const dissentOf = (round: RoundView) =>
    decisions
      .filter(({ roundId }) => roundId === round.id)
      .flatMap(({ dissentReviewIds }) => dissentReviewIds)
  return (
    <section className={classes.earlier} aria-label={t('earlier', { count: rounds.length })}>
      <h2>{t('earlier', { count: rounds.length })}</h2>
      {rounds.map((round) => (
        <details key={round.id}>
          <summary>
            <b>{t('roundNumber', { number: round.number })}</b>
            <span>
              {round.spread?.words}
              {round.outcome === null ? null : `, ${t(`outcome.${round.outcome}`)}`}{' '}
              {round.closedAt === null ? null : <Time iso={round.closedAt} format="date" />}
            </span>
          </summary>
          <Comparison round={round} dissentIds={dissentOf(round)} />
        </details>
      ))}
    </section>
  )
}
