import type { JudgedClaims, Pair } from '@/lib/core/agreement/judged'

/** Which ratings met on the same claim. */
export interface Confusion {
  /** Ratings that occur, in the order of the scale: the rows and the columns. */
  ratingIds: string[]
  /**
   * How often. Of a pair: row, what the first said; column, what the second said. Of everybody: every pair of reviewers
   * of a claim once, in the upper half; the lower half is zeros.
   */
  counts: number[][]
  /** Pairs of ratings in all, and those that are the same. */
  pairs: number
  same: number
  /** The two different ratings that met most often; null where none did. */
  mostMixedUp: { ratingIds: readonly [string, string]; pairs: number } | null
}

/** @param order the ratings of the scale in its order */
export function confusionOf(
  judged: readonly JudgedClaims[],
  order: readonly string[],
  pair: Pair | null,
): Confusion {
  const met = judged.filter(({ ratings }) => ratings.length >= 2)
  const used = new Set(met.flatMap(({ ratings }) => ratings.map(({ ratingId }) => ratingId)))
  const ratingIds = order.filter((id) => used.has(id))
  const counts = ratingIds.map(() => ratingIds.map(() => 0))
  const add = (first: string, second: string, times: number) => {
    const [i, j] = [ratingIds.indexOf(first), ratingIds.indexOf(second)]
    const [row, column] = pair === null ? [Math.min(i, j), Math.max(i, j)] : [i, j]
    const cells = counts[row]
    if (cells) cells[column] = (cells[column] ?? 0) + times
  }
  for (const { ratings, times } of met) {
    ratings.forEach((one, place) => {
      for (const other of ratings.slice(place + 1)) {
        const turned = pair !== null && one.memberId === pair[1]
        add(turned ? other.ratingId : one.ratingId, turned ? one.ratingId : other.ratingId, times)
      }
    })
  }
  return { ratingIds, counts, ...summaryOf(ratingIds, counts) }
}

function summaryOf(ratingIds: readonly string[], counts: readonly number[][]) {
  let pairs = 0
  let same = 0
  let mostMixedUp: Confusion['mostMixedUp'] = null
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      pairs += count
      if (i === j) same += count
      if (j <= i) return
      const both = count + (counts[j]?.[i] ?? 0)
      const [a, b] = [ratingIds[i], ratingIds[j]]
      if (a !== undefined && b !== undefined && both > (mostMixedUp?.pairs ?? 0))
        mostMixedUp = { ratingIds: [a, b], pairs: both }
    })
  })
  return { pairs, same, mostMixedUp }
}
