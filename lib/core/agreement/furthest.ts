import type { JudgedClaims } from '@/lib/core/agreement/judged'
import { findRating } from '@/lib/core/verdicts/registry'

export interface FarApart {
  claimId: string
  /** The ratings at both ends, the lower first. */
  ratingIds: readonly [string, string]
  /** Steps of the scale between them. */
  steps: number
}

/** The claims whose ranked ratings lie furthest apart, two steps or more, furthest first. None on a nominal scale. */
export function furthestApart(judged: readonly JudgedClaims[], most: number): FarApart[] {
  return judged
    .flatMap(({ ratings, scale, claimIds }) => {
      const ranked = ratings
        .flatMap(({ ratingId }) => {
          const ordinal = findRating(scale, ratingId)?.ordinal ?? null
          return ordinal === null ? [] : [{ ratingId, ordinal }]
        })
        .sort((a, b) => a.ordinal - b.ordinal)
      const [low, high] = [ranked[0], ranked.at(-1)]
      if (low === undefined || high === undefined || high.ordinal - low.ordinal < 2) return []
      const ratingIds = [low.ratingId, high.ratingId] as const
      return claimIds.map((claimId) => ({ claimId, ratingIds, steps: high.ordinal - low.ordinal }))
    })
    .sort((a, b) => b.steps - a.steps || (a.claimId < b.claimId ? -1 : 1))
    .slice(0, most)
}
