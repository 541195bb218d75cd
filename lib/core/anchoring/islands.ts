import { type Match, part, type Words, weigh } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'

interface Island {
  a: number
  b: number
  length: number
}

/** A change of fewer words than this on one side is an ordinary correction: what it touches stays. */
const WIDE = 3
/** Weight, in eighths of a bit, from which an island stands whatever is around it: about four telling words in a row. */
const FIRM = 240
const PASSES = 3

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

function drowns(own: number, left: Change, right: Change): boolean {
  const wide = ({ gone, come }: Change) => Math.max(gone, come) >= WIDE
  return (
    wide(left) &&
    wide(right) &&
    own < left.goneWeight + right.goneWeight &&
    own < left.comeWeight + right.comeWeight &&
    own < Math.max(left.goneWeight, left.comeWeight) &&
    own < Math.max(right.goneWeight, right.comeWeight)
  )
}

/**
 * Undoes pairs that say nothing: "of the" between two long stretches that have nothing else in common is what any two
 * sentences share, not what is left of one. An island goes if it is small and weighs less than the change on either side,
 * both in what went and in what came: a short sentence between two new ones has lost nothing, and stays.
 */
export function sinkIslands(words: Words, match: Match): void {
  for (let pass = 0; pass < PASSES; pass += 1) {
    const islands = islandsOf(match)
    let sunk = 0
    for (let n = 1; n + 1 < islands.length; n += 1) {
      const [before, island, after] = [islands[n - 1], islands[n], islands[n + 1]]
      if (!before || !island || !after) continue
      const own = weigh(words.old, words.weight, island.a, island.length)
      if (own >= FIRM) continue
      if (!drowns(own, changeBetween(words, match, before, island), changeBetween(words, match, island, after)))
        continue
      for (let i = island.a; i < island.a + island.length; i += 1) part(match, i)
      sunk += 1
      n += 1
    }
    if (sunk === 0) return
  }
}
