'use client'
import { IconArrowsDiff, IconEqual } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { SplitSentence } from '@/components/agreement/split-sentence'
import classes from '@/components/review/comparison.module.css'
import { ReviewColumn } from '@/components/review/review-column'
import { StandingRuler } from '@/components/review/standing-ruler'
import { type ReliedOn, reliedOn } from '@/lib/core/review/relied-on'
import { certaintyGroups, surenessOf } from '@/lib/core/review/sureness'
import type { ReviewView, RoundView } from '@/lib/core/review/view'

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
  const { scale } = round
  const rated = round.reviews.filter(({ rating }) => rating !== null)
  const relied = reliedOn(rated)
  // Those who agree stand together, the most first.
  const standing = (review: ReviewView) =>
    rated.filter(({ rating }) => rating?.ratingId === review.rating?.ratingId)
  const together = rated.toSorted(
    (a, b) =>
      standing(b).length - standing(a).length ||
      rated.indexOf(standing(a)[0] ?? a) - rated.indexOf(standing(b)[0] ?? b),
  )
  const columns = [...together, ...round.reviews.filter(({ rating }) => rating === null)]
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
          <SplitSentence scale={scale} ratings={rated.flatMap(({ rating }) => rating ?? [])} />{' '}
          {agreementHref ? <Link href={agreementHref}>{tAgreement('more')}</Link> : null}
        </p>
      )}
      <Certainty reviews={rated} levels={scale.certainty ?? []} />
      <Sureness reviews={rated} />
      <Reliance relied={relied} />
      <StandingRuler reviews={rated} scale={scale} />
      <div className={classes.columns} data-count={Math.min(columns.length, 3)}>
        {columns.map((review) => (
          <ReviewColumn
            key={review.id}
            review={review}
            shared={relied.shared}
            dissents={dissentIds.includes(review.id)}
          />
        ))}
      </div>
      <p className={classes.time}>
        {round.time.team === null ? null : t('time.team', round.time.team)}{' '}
        {round.time.mine === null ? null : t('time.mine', { minutes: round.time.mine })}
      </p>
    </section>
  )
}

/** Where they differ in how certain they find the evidence, on a scale that asks for it. */
function Certainty({ reviews, levels }: { reviews: ReviewView[]; levels: readonly { label: string }[] }) {
  const t = useTranslations('review.certainties')
  const format = useFormatter()
  const groups = certaintyGroups(reviews, levels)
  const [only, second] = groups
  if (only === undefined || reviews.length < 2) return null
  const words =
    second === undefined
      ? t('same', { count: only.names.length, level: only.label })
      : t('different', {
          groups: groups
            .map(({ label, names }) => t('group', { names: format.list(names), level: label }))
            .join('; '),
        })
  return <p className={classes.line}>{words}</p>
}

/** Where they differ in how sure they are: with whom, the surest first. */
function Sureness({ reviews }: { reviews: ReviewView[] }) {
  const t = useTranslations('review')
  const format = useFormatter()
  const sure = surenessOf(reviews)
  if (sure.kind === 'none' || reviews.length < 2) return null
  if (sure.kind === 'same') {
    return (
      <p className={classes.line}>
        {t('sure.same', { count: sure.count, confidence: t(`sure.${sure.confidence}`) })}
      </p>
    )
  }
  const groups = sure.groups.map(({ confidence, names }) =>
    t('sure.group', { names: format.list(names), confidence: t(`sure.${confidence}`) }),
  )
  return <p className={classes.line}>{t('sure.different', { groups: groups.join('; ') })}</p>
}

/** What they relied on beside what all of them were given: together, or alone. */
function Reliance({ relied }: { relied: ReliedOn }) {
  const t = useTranslations('review')
  const format = useFormatter()
  const { shared, brought, given } = relied
  if (brought.length === 0) return null
  const parts = [
    given.length === 0 ? null : t('relied.given', { count: given.length, names: format.list(given) }),
    shared.length === 0
      ? t('relied.apart', { count: brought.length, names: format.list(brought) })
      : t('relied.shared', {
          sources: format.list(shared.map(({ short, names }) => `${short} (${format.list(names)})`)),
        }),
  ]
  return <p className={classes.line}>{parts.filter((part) => part !== null).join(' ')}</p>
}
