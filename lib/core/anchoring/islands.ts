import { type Match, part, type Words, weigh } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'

interface Island {
  a: number
  b: number
  length: number
}

/** A change of fewer words than this on one side is an ordinary correction: what it touches stays. */
const WIDE = 3
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

/** Size of the change between two islands: the larger of what went and what came, in words and in weight. */
function changeBetween(words: Words, match: Match, before: Island, after: Island) {
  let [gone, goneWeight, come, comeWeight] = [0, 0, 0, 0]
  for (let i = before.a + before.length; i < after.a; i += 1) {
    if (at(match.forth, i) >= 0) continue
    gone += 1
    goneWeight += at(words.weight, at(words.old, i))
  }
  for (let j = before.b + before.length; j < after.b; j += 1) {
    if (at(match.back, j) >= 0) continue
    come += 1
    comeWeight += at(words.weight, at(words.new, j))
  }
  return { count: Math.max(gone, come), weight: Math.max(goneWeight, comeWeight) }
}

/**
 * Undoes pairs that say nothing: "of the" between two long stretches that have nothing else in common is what any two
 * sentences share, not what is left of one. An island goes if it weighs less than the change on either side of it.
 */
export function sinkIslands(words: Words, match: Match): void {
  for (let pass = 0; pass < PASSES; pass += 1) {
    const islands = islandsOf(match)
    let sunk = 0
    for (let n = 1; n + 1 < islands.length; n += 1) {
      const [before, island, after] = [islands[n - 1], islands[n], islands[n + 1]]
      if (!before || !island || !after) continue
      const own = weigh(words.old, words.weight, island.a, island.length)
      const left = changeBetween(words, match, before, island)
      const right = changeBetween(words, match, island, after)
      if (left.count < WIDE || right.count < WIDE || own >= left.weight || own >= right.weight) continue
      for (let i = island.a; i < island.a + island.length; i += 1) part(match, i)
      sunk += 1
      n += 1
    }
    if (sunk === 0) return
  }
}
