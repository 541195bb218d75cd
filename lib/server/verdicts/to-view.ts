import { findRating, getScale } from '@/lib/core/verdicts/registry'
import type { RatingView } from '@/lib/core/verdicts/view'

export const scaleSelect = { scaleId: true, scaleVersion: true } as const

/** A rating with the label it had when it was given; its colour comes from the scale, which never changes. */
export function toRatingView(
  scale: { scaleId: string; scaleVersion: number },
  given: { ratingId: string; ratingLabel: string },
): RatingView {
  const { scaleId, scaleVersion } = scale
  const { ratingId, ratingLabel: label } = given
  const rating = findRating(getScale(scaleId, scaleVersion), ratingId)
  if (!rating) throw new RangeError(`no rating ${ratingId} on the scale ${scaleId}`)
  return { scaleId, scaleVersion, ratingId, label, slot: rating.slot }
}
