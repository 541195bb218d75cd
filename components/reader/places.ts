import type { ColourKey } from '@/lib/viewer/colour-key'

/** From the top of the article to the first and last line of some words, in pixels. */
export interface WordPlace {
  top: number
  /** The middle of the first line. */
  at: number
  bottom: number
}

/** The mark of a claim on the map of the article. */
export interface MapMark {
  claimId: string
  colour: ColourKey
  active: boolean
  place: WordPlace
}
