import type { Scale } from '@/lib/core/verdicts/scale'

export interface Spread {
  unanimous: boolean
  /** "Unanimous: Mixed", "Split: 2 Mixed, 1 off the scale". */
  words: string
}

/**
 * How far the ratings of a revealed round lie apart, in words: no averages, since steps of a scale have no known
 * distance. Ratings beside an ordinal scale are counted together as "off the scale" unless all ratings are there;
 * on a nominal scale every rating is named. Reviews without a rating ("cannot judge") are left out.
 *
 * @param ratings what each review chose, in any order
 */
export function spreadOf(ratings: readonly { ratingId: string | null }[], scale: Scale): Spread {
  const counts = scale.values
    .map((rating) => ({ rating, count: ratings.filter(({ ratingId }) => ratingId === rating.id).length }))
    .filter(({ count }) => count > 0)
  const [first, ...others] = counts
  if (first === undefined) return { unanimous: false, words: 'No ratings' }
  if (others.length === 0) {
    return first.count === 1
      ? { unanimous: true, words: `One review: ${first.rating.label}` }
      : { unanimous: true, words: `Unanimous: ${first.rating.label}` }
  }
  const onLine = counts.filter(({ rating }) => rating.ordinal !== null)
  const offLine = counts.filter(({ rating }) => rating.ordinal === null)
  const gather = onLine.length > 0
  const named = gather ? onLine : counts
  const off = gather ? offLine.reduce((sum, { count }) => sum + count, 0) : 0
  const parts = named.map(({ rating, count }) => `${count} ${rating.label}`)
  return {
    unanimous: false,
    words: `Split: ${[...parts, ...(off > 0 ? [`${off} off the scale`] : [])].join(', ')}`,
  }
}
