import { alignSmall } from '@/lib/core/anchoring/align-small'
import { join, type Match, type Words, weigh } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'
import { type Run, SEPARATOR, uniqueRuns } from '@/lib/core/anchoring/unique-runs'

/** What a block that crosses the order of the text must say, in eighths of a bit: about eight telling words. */
const CROSSING = 480
/** The same among words the diff could not place: about five, because nothing else claims either end. */
const UNPLACED = 320
/** Words in a row that must stand once among the unplaced ones of each text. */
const SEED = 3
/** Words to either side of a seed that may belong to the same block. */
const REACH = 120
/** Pairs of words weighed at most, so that no text can stop the machine. */
const MOST_WORK = 6_000_000

/** The blocks that moved, numbered from 1, with the weight of the words that moved together. */
export interface Blocks {
  weights: number[]
}

function isFree(list: Int32Array, i: number): boolean {
  return i >= 0 && i < list.length && list[i] === -1
}

/** Takes the free part of a run, and equal free words before and after it, as a block. */
function take(words: Words, match: Match, run: Run, least: number, blocks: Blocks): void {
  let { a, b } = run
  let length = 0
  for (let n = 0; n < run.length; n += 1) {
    if (isFree(match.forth, run.a + n) && isFree(match.back, run.b + n)) {
      if (length === 0) {
        a = run.a + n
        b = run.b + n
      }
      length += 1
    } else if (length > 0) break
  }
  if (length === 0) return
  const free = (i: number, j: number) =>
    isFree(match.forth, i) && isFree(match.back, j) && words.old[i] === words.new[j]
  while (free(a - 1, b - 1)) {
    a -= 1
    b -= 1
    length += 1
  }
  while (free(a + length, b + length)) length += 1
  const weight = weigh(words.old, words.weight, a, length)
  if (weight < least) return
  blocks.weights.push(weight)
  for (let n = 0; n < length; n += 1) join(match, a + n, b + n, blocks.weights.length)
}

/** Blocks that cross the order of the text, heaviest first. */
export function takeCrossing(words: Words, match: Match, runs: Run[], blocks: Blocks): void {
  const heaviest = runs
    .map((run) => ({ run, weight: weigh(words.old, words.weight, run.a, run.length) }))
    .sort((x, y) => y.weight - x.weight || x.run.a - y.run.a)
  for (const { run } of heaviest) take(words, match, run, CROSSING, blocks)
}

/** The free words of one text, with a separator wherever a placed word lies between, and where each stands. */
function unplaced(list: Int32Array, ids: Int32Array) {
  const sequence: number[] = []
  const places: number[] = []
  for (let i = 0; i < list.length; i += 1) {
    if (list[i] !== -1) continue
    if (places.length > 0 && places.at(-1) !== i - 1) {
      sequence.push(SEPARATOR)
      places.push(-1)
    }
    sequence.push(at(ids, i))
    places.push(i)
  }
  return { sequence: Int32Array.from(sequence), places: Int32Array.from(places) }
}

/** The ends of the free stretch around `i`, `REACH` words to each side at most. */
function stretch(list: Int32Array, i: number): { from: number; to: number } {
  let from = i
  let to = i + 1
  while (i - from < REACH && isFree(list, from - 1)) from -= 1
  while (to - i < REACH && isFree(list, to)) to += 1
  return { from, to }
}

/**
 * Blocks among the words the diff could not place: a sentence that moved and was edited on the way. From three words
 * in a row that stand once among the unplaced words of each text, heaviest stretch first, the free words around are
 * aligned as in a gap. Text that is already explained by other old text is never taken: a sentence that was deleted
 * does not become its near-duplicate.
 */
export function takeUnplaced(words: Words, match: Match, blocks: Blocks): void {
  const mine = unplaced(match.forth, words.old)
  const theirs = unplaced(match.back, words.new)
  const seeds = uniqueRuns(mine.sequence, theirs.sequence, SEED)
    .map((run) => ({
      a: at(mine.places, run.a),
      b: at(theirs.places, run.b),
      length: run.length,
      weight: weigh(mine.sequence, words.weight, run.a, run.length),
    }))
    .sort((x, y) => y.weight - x.weight || x.a - y.a)
  let work = MOST_WORK
  for (const seed of seeds) {
    if (work < 0) return
    if (!isFree(match.forth, seed.a) || !isFree(match.back, seed.b)) continue
    const old = stretch(match.forth, seed.a)
    const fresh = stretch(match.back, seed.b)
    const pairs: { i: number; j: number }[] = []
    const side = (from: number, to: number, low: number, high: number) => {
      work -= (to - from) * (high - low)
      alignSmall(words.old.subarray(from, to), words.new.subarray(low, high), words.weight, (i, j) => {
        pairs.push({ i: from + i, j: low + j })
      })
    }
    let length = 0
    while (
      length < seed.length &&
      isFree(match.forth, seed.a + length) &&
      isFree(match.back, seed.b + length)
    ) {
      pairs.push({ i: seed.a + length, j: seed.b + length })
      length += 1
    }
    side(old.from, seed.a, fresh.from, seed.b)
    side(seed.a + length, old.to, seed.b + length, fresh.to)
    const near = dense(
      pairs.sort((x, y) => x.i - y.i),
      seed.a,
    )
    const weight = near.reduce((sum, { i }) => sum + at(words.weight, at(words.old, i)), 0)
    if (weight < UNPLACED) continue
    blocks.weights.push(weight)
    for (const { i, j } of near) join(match, i, j, blocks.weights.length)
  }
}

/** Words without a pair, on either side, after which a block has ended. */
const BREAK = 6

/** The pairs around the seed without a long stretch of words that do not fit between them. */
function dense(pairs: { i: number; j: number }[], seed: number) {
  const middle = pairs.findIndex(({ i }) => i === seed)
  const broken = (x: { i: number; j: number } | undefined, y: { i: number; j: number } | undefined) =>
    !x || !y || y.i - x.i > BREAK + 1 || y.j - x.j > BREAK + 1
  let from = middle
  let to = middle + 1
  while (from > 0 && !broken(pairs[from - 1], pairs[from])) from -= 1
  while (to < pairs.length && !broken(pairs[to - 1], pairs[to])) to += 1
  return pairs.slice(from, to)
}
