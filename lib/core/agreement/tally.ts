import type { CountedRating, JudgedClaims } from '@/lib/core/agreement/judged'

/** How often each rating was given by, or for, one key. */
export interface Tally {
  key: string
  /** Rating id -> how often; ratings never given are not in it. */
  counts: Record<string, number>
  total: number
}

/** Counts ratings by a key of the claim or of the review; the largest tally first. Null keys are left out. */
export function tallyBy(
  judged: readonly JudgedClaims[],
  keyOf: (claims: JudgedClaims, rating: CountedRating) => string | null,
): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const claims of judged) {
    for (const rating of claims.ratings) {
      const key = keyOf(claims, rating)
      if (key === null) continue
      const tally = tallies.get(key) ?? { key, counts: {}, total: 0 }
      tally.counts[rating.ratingId] = (tally.counts[rating.ratingId] ?? 0) + claims.times
      tally.total += claims.times
      tallies.set(key, tally)
    }
  }
  return [...tallies.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
}
