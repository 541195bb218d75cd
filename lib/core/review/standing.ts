import type { Rating, Scale } from '@/lib/core/verdicts/scale'

/** One rating of the scale with those who gave it. */
export interface Standing<R> {
  rating: Rating
  reviews: R[]
}

/**
 * Where the reviews of a revealed round stand. On an ordinal scale `line` holds every step from least to most true,
 * `beside` the ratings off the scale that somebody gave. A nominal scale has no line: `beside` holds all its ratings.
 * Reviews without a rating stand nowhere.
 */
export function standingsOf<R extends { rating: { ratingId: string } | null }>(
  reviews: readonly R[],
  scale: Scale,
): { line: Standing<R>[]; beside: Standing<R>[] } {
  const all = scale.values.map((rating) => ({
    rating,
    reviews: reviews.filter((review) => review.rating?.ratingId === rating.id),
  }))
  if (scale.level === 'nominal') return { line: [], beside: all }
  const line = all.filter(({ rating }) => rating.ordinal !== null)
  line.sort((a, b) => (a.rating.ordinal ?? 0) - (b.rating.ordinal ?? 0))
  return { line, beside: all.filter(({ rating, reviews: who }) => rating.ordinal === null && who.length > 0) }
}
