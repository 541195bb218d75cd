import type { Scale } from '@/lib/core/verdicts/scale'

/** How sure a reviewer said they were. */
export type Confidence = 'low' | 'medium' | 'high'

/** One rating as it counts: "cannot judge" is none, and missing here. */
export interface CountedRating {
  memberId: string
  ratingId: string
  confidence: Confidence | null
}

/** Claims that were judged alike by the same people in their first independent round. */
export interface JudgedClaims {
  documentId: string
  type: string
  scale: Scale
  /** In the order of the member ids. */
  ratings: readonly CountedRating[]
  /** The rating of the claim's last decision, if that was given on the same scale. */
  decided: string | null
  /** How many claims these are. */
  times: number
  /** Some of them, oldest first. */
  claimIds: readonly string[]
}

/** A pair of reviewers. */
export type Pair = readonly [string, string]

/** "id@version", as addresses name a scale. */
export const scaleKey = ({ id, version }: { id: string; version: number }): string => `${id}@${version}`

/** The same claims with the ratings of these two alone. */
export function betweenPair(judged: readonly JudgedClaims[], pair: Pair): JudgedClaims[] {
  return judged.flatMap((one) => {
    const ratings = one.ratings.filter(({ memberId }) => pair.includes(memberId))
    return ratings.length === 0 ? [] : [{ ...one, ratings }]
  })
}
