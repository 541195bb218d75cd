import type { Scale, Slot } from '@/lib/core/verdicts/scale'

/** A rating as a screen shows it: the label as it was when given, and the colour slot of its scale. */
export interface RatingView {
  scaleId: string
  scaleVersion: number
  ratingId: string
  label: string
  slot: Slot
}

/** The newest version of a scale that a workspace made for itself. */
export interface OwnScaleView {
  scale: Scale
  madeAt: string
  madeByName: string
  /** Since when it is not offered any more; null while it is. */
  retiredAt: string | null
}
