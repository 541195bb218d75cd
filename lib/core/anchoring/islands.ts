import { type Match, part, type Words, weigh } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'

interface Island {
  a: number
  b: number
  length: number
}

/**
 * Weight, in eighths of a bit, from which an island stands whatever is around it: about four telling words in a row.
 */
const FIRM = 240
/** A change of fewer words, gone and come, is an ordinary correction: what it touches stays. */
const LEAST_GONE = 3
const LEAST_CHANGED = 7
/** Share of the weight of a stretch that must be kept for the stretch to be the old one, edited. */
const LEAST_KEPT = 1 / 3

function islandsOf({ forth, block }: Match): Island[] {
  const found: Island[] = []
  let last: Island | undefined
  for (let i = 0; i < forth.length; i += 1) {
    const j = at(forth, i)
    if (j < 0 || at(block, i) !== 0) continue
    if (last && i === last.a + last.length && j === last.b + last.length) last.length += 1
    else {
      last = { a: i, b: j, length: 1 }
      found.push(last)
    }
  }
  return found
}

interface Change {
  gone: number
  come: number
  goneWeight: number
  comeWeight: number
}

/** What went and what came between two islands, in words and in weight; what moved there or from there is neither. */
function changeBetween(words: Words, match: Match, before: Island, after: Island): Change {
  const change = { gone: 0, come: 0, goneWeight: 0, comeWeight: 0 }
  for (let i = before.a + before.length; i < after.a; i += 1) {
    if (at(match.forth, i) >= 0) continue
    change.gone += 1
    change.goneWeight += at(words.weight, at(words.old, i))
  }
  for (let j = before.b + before.length; j < after.b; j += 1) {
    if (at(match.back, j) >= 0) continue
    change.come += 1
    change.comeWeight += at(words.weight, at(words.new, j))
  }
  return change
}

/**
 * Undoes pairs that say nothing: the commas and articles any two sentences share are not what is left of one. An island
 * is weak if it weighs less than the change on either side; weak islands in a row, with the changes around them, are a
 * stretch; and a stretch of which less than a third is kept, by weight, both of what was there and of what is, was not
 * edited but replaced. A short sentence between two new ones has lost nothing, and stays.
 */
export function sinkIslands(words: Words, match: Match): void {
  const islands = islandsOf(match)
  const changes = islands
    .slice(1)
    .map((island, n) => changeBetween(words, match, islands[n] ?? island, island))
  const weights = islands.map(({ a, length }) => weigh(words.old, words.weight, a, length))
  const size = (change: Change | undefined) => (change ? Math.max(change.goneWeight, change.comeWeight) : 0)
  const weak = (n: number) => {
    const own = weights[n] ?? 0
    return n > 0 && n < changes.length && own < FIRM && own < size(changes[n - 1]) && own < size(changes[n])
  }
  for (let from = 1; from < changes.length; from += 1) {
    if (!weak(from)) continue
    let to = from
    while (weak(to)) to += 1
    const around = changes.slice(from - 1, to)
    const sum = (key: keyof Change) => around.reduce((total, change) => total + change[key], 0)
    const kept = weights.slice(from, to).reduce((total, weight) => total + weight, 0)
    const share = kept / (kept + Math.min(sum('goneWeight'), sum('comeWeight')))
    const [gone, come] = [sum('gone'), sum('come')]
    if (Math.min(gone, come) >= LEAST_GONE && gone + come >= LEAST_CHANGED && share < LEAST_KEPT) {
      for (const { a, length } of islands.slice(from, to))
        for (let i = a; i < a + length; i += 1) part(match, i)
    }
    from = to
  }
}
