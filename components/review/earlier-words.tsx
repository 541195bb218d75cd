'use client'
import { useTranslations } from 'next-intl'
import classes from '@/components/review/earlier-words.module.css'
import { RationaleView } from '@/components/review/rationale-view'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ReviewView } from '@/lib/core/review/view'

/** What a review said before its author changed it, folded: the last word counts, and it was as independent. */
export function EarlierWords({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  if (review.earlier.length === 0) return null
  const now = review.rating?.label ?? t('noRating')
  const first = review.earlier[0]?.rating?.label ?? t('noRating')
  return (
    <details className={classes.earlier}>
      <summary>
        {first === now
          ? t('changedWords', { count: review.earlier.length })
          : t('changedFrom', { count: review.earlier.length, from: first, to: now })}
      </summary>
      <ol>
        {review.earlier.map((said) => (
          <li key={said.version}>
            <p className={classes.head}>
              {said.rating === null ? <b>{t('noRating')}</b> : <VerdictMark rating={said.rating} size="s" />}
              {said.certainty === null ? null : (
                <span>{t('certaintyOf', { certainty: said.certainty })}</span>
              )}
              {said.confidence === null ? null : (
                <span>{t('confidenceOf', { confidence: t(`confidence.${said.confidence}`) })}</span>
              )}
              <span>
                <Time iso={said.saidAt} />
              </span>
            </p>
            {said.rationale === null ? null : <RationaleView doc={said.rationale} />}
            {said.cannotJudgeReason === null ? null : <p>{said.cannotJudgeReason}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
