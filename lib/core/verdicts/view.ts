import type { Slot } from '@/lib/core/verdicts/scale'

/** A rating as a screen shows it: the label as it was when given, and the colour slot of its scale. */
export interface RatingView {
  scaleId: string
  scaleVersion: number
  ratingId: string
  label: string
  slot: Slot
}
