/**
 * The reviews that say something else than the verdict: kept with the decision, in full and in every report. Not a
 * choice of whoever settles. A review without a rating ("cannot judge") says nothing and dissents from nothing.
 */
export function dissentOf<R extends { ratingId: string | null }>(
  reviews: readonly R[],
  ratingId: string,
): R[] {
  return reviews.filter((review) => review.ratingId !== null && review.ratingId !== ratingId)
}
