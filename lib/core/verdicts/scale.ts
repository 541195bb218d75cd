/** The places of the verdict palette; a scale maps each of its ratings onto one, colours are never chosen by hand. */
export const slots = [
  'flagrant',
  'false',
  'mostly-false',
  'mixed',
  'mostly-true',
  'true',
  'unproven',
  'misleading',
  'outdated',
  'satire',
  'not-checkable',
] as const
export type Slot = (typeof slots)[number]

/** What a rating comes down to, for statistics and for exchange with people who use another scale. */
export const coarseKeys = ['supported', 'mixed', 'refuted', 'insufficient', 'not-applicable'] as const
export type Coarse = (typeof coarseKeys)[number]

export interface Rating {
  /** Stable, unique in the scale: reviews and decisions store it. */
  id: string
  label: string
  /** When to give it, in a sentence or two; printed in every report. */
  definition: string
  /** Rank from least to most true, from 1; null off the scale. Only an ordinal scale has ranks. */
  ordinal: number | null
  slot: Slot
  coarse: Coarse
  /** `ratingValue` of a schema.org Rating, larger is truer; null exports no numbers at all. */
  schemaRating: number | null
  /** False where the rating waits for evidence and the claim should be looked at again. */
  terminal: boolean
  /** The digit that gives it: 1..9 and then 0, in the order of the scale. */
  key: string
}

/** A set of verdict labels with meanings. A version that was used never changes: see the registry. */
export interface Scale {
  id: string
  version: number
  name: string
  /** Which alpha measures agreement on it: ordinal ratings lie on one line, nominal ones only differ. */
  level: 'ordinal' | 'nominal'
  values: readonly Rating[]
  /**
   * How certain the evidence is, as a field of its own beside the rating, most certain first. Only where the scale has
   * it.
   */
  certainty?: readonly Certainty[]
}

export interface Certainty {
  id: string
  label: string
  definition: string
}
