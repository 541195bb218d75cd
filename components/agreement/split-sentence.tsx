'use client'
import { useTranslations } from 'next-intl'
import { splitOf } from '@/lib/core/agreement/split'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { RatingView } from '@/lib/core/verdicts/view'

/** How the reviews of one claim divide, as a plain sentence; nothing where nobody gave a rating. */
export function SplitSentence({ scale, ratings }: { scale: Scale; ratings: readonly RatingView[] }) {
  const t = useTranslations('insights.claim')
  const place = (rating: RatingView) => scale.values.findIndex(({ id }) => id === rating.ratingId)
  const split = splitOf(ratings.toSorted((a, b) => place(a) - place(b)).map(({ label }) => label))
  if (split.kind === 'none') return null
  if (split.kind === 'one') return t('one', { label: split.label })
  if (split.kind === 'all') return t('all', { count: split.count, label: split.label })
  const { count, agreeing } = split
  const labels = split.labels.reduce((before, label) => t('against', { first: before, second: label }))
  if (agreeing === 1) return t('apart', { count, labels })
  return t(split.majority ? 'majority' : 'even', { agreeing, count, labels })
}
