import { at } from '@/lib/core/anchoring/int-array'

/** Added for a pair that follows a pair (two bits): three words in a row say more than three words apart. */
const IN_A_ROW = 16

const SKIP_A = 1
const SKIP_B = 2
const PAIR = 3

/**
 * The heaviest alignment of two short sequences of words: pairs of equal words in order, rare words counting more and
 * words in a row a little more than scattered ones, so that a handful of commas and articles never wins over a name.
 * Calls `pair` from the end to the start. Time and memory: the product of the lengths.
 */
export function alignSmall(
  a: Int32Array,
  b: Int32Array,
  weight: Int32Array,
  pair: (i: number, j: number) => void,
): void {
  const width = b.length
  const steps = new Uint8Array(a.length * width)
  let above = new Int32Array(width + 1)
  let row = new Int32Array(width + 1)
  for (let i = 0; i < a.length; i += 1) {
    const word = at(a, i)
    const before = i > 0 ? at(a, i - 1) : -1
    row[0] = 0
    for (let j = 0; j < width; j += 1) {
      let best = at(above, j + 1)
      let step = SKIP_A
      const left = at(row, j)
      if (left > best) {
        best = left
        step = SKIP_B
      }
      if (word === at(b, j)) {
        const follows = j > 0 && before === at(b, j - 1) ? IN_A_ROW : 0
        const paired = at(above, j) + at(weight, word) + follows
        if (paired >= best) {
          best = paired
          step = PAIR
        }
      }
      row[j + 1] = best
      steps[i * width + j] = step
    }
    const swap = above
    above = row
    row = swap
  }
  let i = a.length - 1
  let j = width - 1
  while (i >= 0 && j >= 0) {
    const step = steps[i * width + j]
    if (step === PAIR) {
      pair(i, j)
      i -= 1
      j -= 1
    } else if (step === SKIP_A) i -= 1
    else j -= 1
  }
}
