import { findRating } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { RatingView } from '@/lib/core/verdicts/view'
import { type ScaleRow, scaleOf } from '@/lib/server/verdicts/scale'

/** A rating with the label it had when it was given; its colour comes from the scale, which never changes. */
export function ratingViewOn(scale: Scale, given: { ratingId: string; ratingLabel: string }): RatingView {
  const { ratingId, ratingLabel: label } = given
  const rating = findRating(scale, ratingId)
  if (!rating) throw new RangeError(`no rating ${ratingId} on the scale ${scale.id}`)
  return { scaleId: scale.id, scaleVersion: scale.version, ratingId, label, slot: rating.slot }
}

/** The same, of a rating given in this round. */
export function toRatingView(round: ScaleRow, given: { ratingId: string; ratingLabel: string }): RatingView {
  return ratingViewOn(scaleOf(round), given)
}
