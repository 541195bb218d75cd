import { alignSmall } from '@/lib/core/anchoring/align-small'
import { at } from '@/lib/core/anchoring/int-array'
import type { Pattern, WordIndex } from '@/lib/core/anchoring/word-index'

/** A place that is like the words looked for, in words of the indexed text, ends exclusive. */
export interface Likeness {
  from: number
  to: number
  /** Share of the weight of the quote, and of its context, that stands there in order; 0..1. */
  quote: number
  context: number
  /** That weight itself, in eighths of a bit. */
  said: number
}

/** Words that say where to look: the rarest of the quote that stand in the text at most so often. */
const LEADS = 12
const MOST_PLACES = 40
/** Places looked at closely. */
const LOOKS = 6
/** Words in the widest window. */
const WIDEST = 900

/** The starts that the rare words of the quote vote for, best first, each some distance from the others. */
function starts(index: WordIndex, pattern: Pattern, from: number, to: number): number[] {
  const leads = Array.from({ length: to - from }, (_, n) => from + n)
    .filter((i) => {
      const count = index.places[at(pattern.ids, i)]?.length ?? 0
      return count > 0 && count <= MOST_PLACES
    })
    .sort((x, y) => at(pattern.weights, y) - at(pattern.weights, x) || x - y)
    .slice(0, LEADS)
  const bin = Math.max(8, (to - from) >> 1)
  const votes = new Map<number, number>()
  for (const lead of leads) {
    const bins = new Set(
      (index.places[at(pattern.ids, lead)] ?? []).map((place) => Math.floor((place - lead) / bin)),
    )
    for (const near of bins) {
      for (const key of [near, near + 1]) votes.set(key, (votes.get(key) ?? 0) + at(pattern.weights, lead))
    }
  }
  return [...votes]
    .sort(([x, many], [y, more]) => more - many || x - y)
    .slice(0, LOOKS)
    .map(([key]) => key * bin)
}

/** How like the quote (words `from` to `to` of the pattern, the rest being context) the text around `start` is. */
function look(
  index: WordIndex,
  pattern: Pattern,
  from: number,
  to: number,
  start: number,
): Likeness | undefined {
  const size = pattern.ids.length
  const low = Math.max(0, start - size)
  const high = Math.min(index.ids.length, low + Math.min(WIDEST, 3 * size))
  const window = index.ids.subarray(low, high)
  const weights = new Int32Array(index.places.length)
  pattern.ids.forEach((id, i) => {
    if (id >= 0) weights[id] = at(pattern.weights, i)
  })
  const pairs: { i: number; j: number }[] = []
  alignSmall(pattern.ids, window, weights, (i, j) => pairs.push({ i, j: low + j }))
  const kept = pairs.reverse().filter(({ i }) => i >= from && i < to)
  const core = densest(kept, to - from, (i) => at(pattern.weights, i))
  const [first, last] = [core[0], core.at(-1)]
  if (!first || !last) return undefined
  const near = pairs.filter(
    ({ i, j }) =>
      (i < from && j < first.j && j >= first.j - size) || (i >= to && j > last.j && j <= last.j + size),
  )
  const sum = (list: { i: number }[]) => list.reduce((total, { i }) => total + at(pattern.weights, i), 0)
  const total = (low: number, high: number) => pattern.weights.subarray(low, high).reduce((a, b) => a + b, 0)
  const context = total(0, from) + total(to, size)
  return {
    from: first.j,
    to: last.j + 1,
    quote: sum(core) / Math.max(1, total(from, to)),
    context: context === 0 ? 1 : sum(near) / context,
    said: sum(core),
  }
}

/** The heaviest stretch of pairs that is not much longer in the text than the quote is. */
function densest(pairs: { i: number; j: number }[], length: number, weigh: (i: number) => number) {
  const room = Math.ceil(1.5 * length) + 6
  let best: { i: number; j: number }[] = []
  let top = 0
  let from = 0
  let sum = 0
  pairs.forEach((pair, n) => {
    sum += weigh(pair.i)
    while (pair.j - (pairs[from]?.j ?? pair.j) > room) {
      sum -= weigh(pairs[from]?.i ?? 0)
      from += 1
    }
    if (sum > top) {
      top = sum
      best = pairs.slice(from, n + 1)
    }
  })
  return best
}

/** The places most like the quote, best first, none within another. */
export function likenesses(index: WordIndex, pattern: Pattern, from: number, to: number): Likeness[] {
  const found = starts(index, pattern, from, to)
    .map((start) => look(index, pattern, from, to, start))
    .filter((place) => place !== undefined)
    .sort((x, y) => y.quote + y.context / 2 - (x.quote + x.context / 2) || x.from - y.from)
  return found.filter(
    (place, n) => !found.slice(0, n).some(({ from: a, to: b }) => place.from < b && place.to > a),
  )
}
