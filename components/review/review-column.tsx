'use client'
import { useTranslations } from 'next-intl'
import { RationaleView } from '@/components/review/rationale-view'
import classes from '@/components/review/review-column.module.css'
import { Avatar } from '@/components/ui/avatar'
import { Time } from '@/components/ui/time'
import { StanceMark } from '@/components/verdicts/stance-mark'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ReviewView } from '@/lib/core/review/view'

/** One review after the reveal: the same rows in the same order as its neighbours. */
export function ReviewColumn({ review, dissents }: { review: ReviewView; dissents: boolean }) {
  const t = useTranslations('review')
  return (
    <article className={classes.column} aria-label={review.memberName}>
      <div className={classes.who}>
        <Avatar initials={review.memberInitials} />
        <b>{review.memberName}</b>
        <span>
          <Time iso={review.submittedAt} />
        </span>
      </div>
      <div className={classes.rating}>
        {review.rating === null ? <b>{t('noRating')}</b> : <VerdictMark rating={review.rating} size="l" />}
        {review.confidence === null ? null : (
          <span>{t('confidenceOf', { confidence: t(`confidence.${review.confidence}`) })}</span>
        )}
        {dissents ? <span>{t('dissents')}</span> : null}
      </div>
      <div className={classes.why}>
        {review.rationale === null ? null : <RationaleView doc={review.rationale} />}
        {review.cannotJudgeReason === null ? null : <p>{review.cannotJudgeReason}</p>}
      </div>
      <div className={classes.relied}>
        {review.rating === null ? null : (
          <>
            <span className={classes.caption}>{t('reliedOn')}</span>
            {review.evidence.length === 0 ? <span>{t('reliedOnNothing')}</span> : null}
            <ul>
              {review.evidence.map((evidence, index) => (
                <li key={evidence.id ?? index}>
                  <StanceMark stance={evidence.stance ?? 'context'} used={evidence.used} />
                  <span>{evidence.source.short}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </article>
  )
}
