'use client'
import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { EarlierWords } from '@/components/review/earlier-words'
import classes from '@/components/review/own-review.module.css'
import { RationaleView } from '@/components/review/rationale-view'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ReviewView } from '@/lib/core/review/view'

interface Props {
  review: ReviewView
  /** Minutes the viewer was at it; null if none were counted. */
  minutes: number | null
  /** Null once it cannot be changed any more. */
  onChange: (() => void) | null
}

/** What the viewer submitted, for their eyes until the round is complete. */
export function OwnReview({ review, minutes, onChange }: Props) {
  const t = useTranslations('review')
  return (
    <section className={classes.own} aria-label={t('yours')}>
      <div className={classes.head}>
        <h2>{t('yours')}</h2>
        <span>
          {t(review.changedAt === null ? 'submitted' : 'changed')}{' '}
          <Time iso={review.changedAt ?? review.submittedAt} />
        </span>
      </div>
      {review.rating === null ? null : <VerdictMark rating={review.rating} size="l" />}
      {review.certainty === null ? null : <span>{t('certaintyOf', { certainty: review.certainty })}</span>}
      {review.confidence === null ? null : (
        <p className={classes.sure}>
          {t('confidenceOf', { confidence: t(`confidence.${review.confidence}`) })}
        </p>
      )}
      {review.rationale === null ? null : <RationaleView doc={review.rationale} />}
      {review.cannotJudgeReason === null ? null : (
        <>
          <p className={classes.sure}>{t('youCannot')}</p>
          <p>{review.cannotJudgeReason}</p>
        </>
      )}
      <EarlierWords review={review} />
      <p className={classes.sealed}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        {t('sealed')}
      </p>
      {minutes === null ? null : <p className={classes.time}>{t('time.mine', { minutes })}</p>}
      {onChange === null ? null : (
        <Button size="s" onClick={onChange}>
          {t('change')}
        </Button>
      )}
    </section>
  )
}
