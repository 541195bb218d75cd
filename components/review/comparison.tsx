'use client'
import { IconArrowsDiff, IconEqual } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SplitSentence } from '@/components/agreement/split-sentence'
import classes from '@/components/review/comparison.module.css'
import { ReviewColumn } from '@/components/review/review-column'
import { StandingRuler } from '@/components/review/standing-ruler'
import type { RoundView } from '@/lib/core/review/view'
import { getScale } from '@/lib/core/verdicts/registry'

interface Props {
  round: RoundView
  /** Reviews kept as dissent by the decision of this round. */
  dissentIds: readonly string[]
  /** The page with the agreement of the whole document. */
  agreementHref?: string
}

/** A revealed round: where everybody stands, in a picture and in words, then one column a review. */
export function Comparison({ round, dissentIds, agreementHref }: Props) {
  const t = useTranslations('review')
  const tAgreement = useTranslations('insights.claim')
  const scale = getScale(round.scaleId, round.scaleVersion)
  const rated = round.reviews.filter(({ rating }) => rating !== null)
  const columns = [...rated, ...round.reviews.filter(({ rating }) => rating === null)]
  return (
    <section className={classes.comparison} aria-label={t('standing.title', { count: rated.length })}>
      <div className={classes.head}>
        <h2>{t('standing.title', { count: rated.length })}</h2>
        {round.spread === null || rated.length > 1 ? null : <span>{round.spread.words}</span>}
      </div>
      {rated.length < 2 ? null : (
        <p className={classes.agreement}>
          {round.spread?.unanimous ? (
            <IconEqual size={14} stroke={1.75} aria-hidden />
          ) : (
            <IconArrowsDiff size={14} stroke={1.75} aria-hidden />
          )}{' '}
          <SplitSentence ratings={rated.flatMap(({ rating }) => rating ?? [])} />{' '}
          {agreementHref ? <Link href={agreementHref}>{tAgreement('more')}</Link> : null}
        </p>
      )}
      <StandingRuler reviews={rated} scale={scale} />
      <div className={classes.columns} data-count={Math.min(columns.length, 3)}>
        {columns.map((review) => (
          <ReviewColumn key={review.id} review={review} dissents={dissentIds.includes(review.id)} />
        ))}
      </div>
    </section>
  )
}
