import { alignLong } from '@/lib/core/anchoring/align-long'
import { alignSmall } from '@/lib/core/anchoring/align-small'
import { chain } from '@/lib/core/anchoring/chain'
import { at } from '@/lib/core/anchoring/int-array'
import { type Run, uniqueRuns } from '@/lib/core/anchoring/unique-runs'

/** Which word of the new text each word of the old one became, and back; -1 where none. */
export interface Match {
  forth: Int32Array
  back: Int32Array
  /** By word of the old text: 0 if the pair keeps the order of the text, else the number of the block that moved. */
  block: Int32Array
}

export interface Words {
  old: Int32Array
  new: Int32Array
  weight: Int32Array
}

/**
 * Words in a row that must be unique to start from: four in a whole text, fewer in the gaps between what is matched.
 */
const WHOLE = 4
const GAPS = [3, 2, 1]
/** A gap of so few pairs of words is aligned in full at once; one of so many, if nothing unique divides it. */
const SMALL = 10_000
const LARGE = 250_000
/** Pairs of words weighed for one pair of texts at most, so that no text can stop the machine: about 0.1 s. */
const MOST_WORK = 12_000_000
/** One unique word divides a gap only if it says something: six bits. */
const TELLING = 48

/** Joins a pair, in order or as part of a block that moved. */
export function join(match: Match, i: number, j: number, block: number): void {
  match.forth[i] = j
  match.back[j] = i
  match.block[i] = block
}

/** Undoes a pair. */
export function part(match: Match, i: number): void {
  match.back[at(match.forth, i)] = -1
  match.forth[i] = -1
  match.block[i] = 0
}

function free(list: Int32Array, from: number, to: number): Int32Array {
  const found = new Int32Array(to - from)
  let count = 0
  for (let i = from; i < to; i += 1) {
    if (list[i] !== -1) continue
    found[count] = i
    count += 1
  }
  return found.subarray(0, count)
}

function pick(list: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length)
  for (let n = 0; n < places.length; n += 1) picked[n] = at(list, at(places, n))
  return picked
}

/** The sum of the weights of the words of a run of `list`. */
export function weigh(list: Int32Array, weight: Int32Array, from: number, length: number): number {
  let sum = 0
  for (let i = from; i < from + length; i += 1) sum += at(weight, at(list, i))
  return sum
}

/**
 * A word-level diff in order: what stands once in both texts first (heaviest chain), then the gaps between, in the same
 * way with fewer words in a row, and at last word by word. Stretches that cross the chain are handed to `crossed`
 * before the gaps are filled, so that a block that moved is not torn up to fill them. Linear in the texts but for gaps
 * of a bounded size; no clock.
 */
export function diff(words: Words, match: Match, crossed: (runs: Run[]) => void): void {
  const { old: a, new: b, weight } = words
  let work = MOST_WORK

  function fill(places: Int32Array, others: Int32Array, level: number): void {
    let [from, to, low, high] = [0, places.length, 0, others.length]
    const equal = (i: number, j: number) => a[at(places, i)] === b[at(others, j)]
    while (from < to && low < high && equal(from, low)) {
      join(match, at(places, from), at(others, low), 0)
      from += 1
      low += 1
    }
    while (to > from && high > low && equal(to - 1, high - 1)) {
      to -= 1
      high -= 1
      join(match, at(places, to), at(others, high), 0)
    }
    if (from === to || low === high) return
    between(places.subarray(from, to), others.subarray(low, high), level)
  }

  function between(places: Int32Array, others: Int32Array, level: number): void {
    const mine = pick(a, places)
    const theirs = pick(b, others)
    const pair = (i: number, j: number) => join(match, at(places, i), at(others, j), 0)
    const size = mine.length * theirs.length
    if (size > SMALL || level === 0) {
      for (let deeper = level; deeper <= GAPS.length; deeper += 1) {
        const k = deeper === 0 ? WHOLE : (GAPS[deeper - 1] ?? 1)
        const runs = uniqueRuns(mine, theirs, k)
        const said = (run: Run) => weigh(mine, weight, run.a, run.length)
        const { kept, crossing } = chain(k > 1 ? runs : runs.filter((run) => said(run) >= TELLING), said)
        if (kept.length > 0) {
          divide(places, others, kept, deeper, crossing)
          return
        }
        if (deeper === 0) break
      }
      if (level === 0) {
        fill(free(match.forth, at(places, 0), at(places, places.length - 1) + 1), others, 1)
        return
      }
    }
    if (size <= LARGE && size <= work) {
      work -= size
      alignSmall(mine, theirs, weight, pair)
    } else alignLong(mine, theirs, pair)
  }

  function divide(places: Int32Array, others: Int32Array, kept: Run[], level: number, crossing: Run[]): void {
    let from = 0
    let low = 0
    const gap = (to: number, high: number) => {
      const rest = places.subarray(from, to).filter((i) => match.forth[i] === -1)
      const other = others.subarray(low, high).filter((j) => match.back[j] === -1)
      if (rest.length > 0 && other.length > 0) fill(rest, other, Math.max(1, level))
    }
    for (const run of kept) {
      for (let n = 0; n < run.length; n += 1) {
        const i = at(places, run.a + n)
        const j = at(others, run.b + n)
        if (match.forth[i] === -1 && match.back[j] === -1) join(match, i, j, 0)
      }
    }
    if (level === 0) {
      const [a0, b0] = [at(places, 0), at(others, 0)]
      crossed(crossing.map((run) => ({ a: run.a + a0, b: run.b + b0, length: run.length })))
    }
    for (const run of kept) {
      gap(run.a, run.b)
      from = run.a + run.length
      low = run.b + run.length
    }
    gap(places.length, others.length)
  }

  fill(free(match.forth, 0, a.length), free(match.back, 0, b.length), 0)
}
