import { at } from '@/lib/core/anchoring/int-array'

/** Differences after which two long stretches are called different: bounds time and memory, on every machine alike. */
const MOST_DIFFERENCES = 600

/**
 * A longest common subsequence of two long sequences that differ little (Myers, "An O(ND) difference algorithm", 1986,
 * the greedy form). Calls `pair` from the end to the start and answers true; false, without a pair, if there are more
 * than 600 differences.
 */
export function alignLong(a: Int32Array, b: Int32Array, pair: (i: number, j: number) => void): boolean {
  const limit = Math.min(MOST_DIFFERENCES, a.length + b.length)
  if (Math.abs(a.length - b.length) > limit) return false
  const trail: Int32Array[] = []
  const furthest = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  for (let d = 0; d <= limit; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, middle + k - 1) < at(furthest, middle + k + 1))
      let i = down ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1
      while (i < a.length && i - k < b.length && a[i] === b[i - k]) i += 1
      furthest[middle + k] = i
      if (i >= a.length && i - k >= b.length) {
        walkBack(trail, a.length, b.length, pair)
        return true
      }
    }
    trail.push(furthest.slice(middle - d, middle + d + 1))
  }
  return false
}

/** Follows the trail back: `trail[d]` holds, from diagonal -d to d, how far `a` was reached with `d` differences. */
function walkBack(
  trail: Int32Array[],
  endA: number,
  endB: number,
  pair: (i: number, j: number) => void,
): void {
  let i = endA
  let j = endB
  for (let d = trail.length; d >= 0; d -= 1) {
    const k = i - j
    const before = trail[d - 1]
    const reached = (diagonal: number) => (before ? at(before, diagonal + d - 1) : 0)
    const down = k === -d || (k !== d && reached(k - 1) < reached(k + 1))
    const fromI = before ? reached(down ? k + 1 : k - 1) : 0
    const snake = before && !down ? fromI + 1 : fromI
    for (; i > snake; i -= 1, j -= 1) pair(i - 1, j - 1)
    i = fromI
    j = before ? fromI - (down ? k + 1 : k - 1) : 0
  }
}
