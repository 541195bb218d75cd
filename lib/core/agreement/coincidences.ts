import type { Pattern } from '@/lib/core/agreement/patterns'

/** Krippendorff's coincidence matrix with its margins. */
export interface Coincidences {
  /** How many categories there are; the matrix is square, row after row. */
  size: number
  matrix: Float64Array
  /** How often each category was given, in patterns of two values or more. */
  counts: Float64Array
  /** Values in such patterns. */
  total: number
}

/**
 * Counts which values met on one unit: every pair of values of a unit, in both orders, weighs one over the
 * number of the other values there (Krippendorff 2011, step B). Patterns of one value do not count.
 */
export function coincidencesOf(patterns: readonly Pattern[], size: number): Coincidences {
  const matrix = new Float64Array(size * size)
  const counts = new Float64Array(size)
  let total = 0
  for (const { places, times } of patterns) {
    if (places.length < 2) continue
    const weight = times / (places.length - 1)
    total += times * places.length
    places.forEach((a, i) => {
      counts[a] = (counts[a] ?? 0) + times
      places.forEach((b, j) => {
        const cell = a * size + b
        if (i !== j) matrix[cell] = (matrix[cell] ?? 0) + weight
      })
    })
  }
  return { size, matrix, counts, total }
}
