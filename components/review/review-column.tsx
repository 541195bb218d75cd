'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { EarlierWords } from '@/components/review/earlier-words'
import { RationaleView } from '@/components/review/rationale-view'
import classes from '@/components/review/review-column.module.css'
import { Avatar } from '@/components/ui/avatar'
import { Time } from '@/components/ui/time'
import { StanceMark } from '@/components/verdicts/stance-mark'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ReliedOn } from '@/lib/core/review/relied-on'
import type { ReviewView } from '@/lib/core/review/view'

interface Props {
  review: ReviewView
  /** Sources that others of the round found too. */
  shared: ReliedOn['shared']
  dissents: boolean
}

/** One review after the reveal: the same rows in the same order as its neighbours. */
export function ReviewColumn({ review, shared, dissents }: Props) {
  const t = useTranslations('review')
  const others = (sourceId: string) =>
    (shared.find((one) => one.sourceId === sourceId)?.names ?? []).filter(
      (name) => name !== review.memberName,
    )
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
        {review.certainty === null ? null : <span>{t('certaintyOf', { certainty: review.certainty })}</span>}
        {review.confidence === null ? null : (
          <span>{t('confidenceOf', { confidence: t(`confidence.${review.confidence}`) })}</span>
        )}
        {dissents ? <span>{t('dissents')}</span> : null}
      </div>
      <div className={classes.why}>
        {review.rationale === null ? null : <RationaleView doc={review.rationale} />}
        {review.cannotJudgeReason === null ? null : <p>{review.cannotJudgeReason}</p>}
        <EarlierWords review={review} />
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
                  <span>
                    {evidence.source.short}
                    <Others of={others(evidence.source.id)} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </article>
  )
}

/** Who else found the same source; nothing where it is only theirs. */
function Others({ of }: { of: string[] }) {
  const t = useTranslations('review')
  const format = useFormatter()
  if (of.length === 0) return null
  return <span className={classes.others}>{t('relied.also', { names: format.list(of) })}</span>
}
