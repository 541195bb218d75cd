'use client'
import { useTranslations } from 'next-intl'
import classes from '@/components/decisions/dissent-box.module.css'
import { RationaleView } from '@/components/review/rationale-view'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ReviewView } from '@/lib/core/review/view'

/**
 * The reviews that say otherwise: kept with the decision, whoever settles. Not a choice, so there is nothing to tick.
 */
export function DissentBox({ dissent }: { dissent: ReviewView[] }) {
  const t = useTranslations('decisions')
  if (dissent.length === 0) return null
  return (
    <div className={classes.box} aria-live="polite">
      <b>{t('dissentKept')}</b>
      <ul>
        {dissent.map((review) => (
          <li key={review.id}>
            <span>{t('dissentOf', { name: review.memberName })}</span>
            {review.rating === null ? null : <VerdictMark rating={review.rating} size="s" />}
            {review.rationale === null ? null : (
              <details className={classes.why}>
                <summary>{t('dissentWhy')}</summary>
                <RationaleView doc={review.rationale} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
