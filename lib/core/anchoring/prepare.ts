import { diff, type Match, type Words } from '@/lib/core/anchoring/diff'
import { sinkIslands } from '@/lib/core/anchoring/islands'
import { type Blocks, takeCrossing, takeUnplaced } from '@/lib/core/anchoring/moved-blocks'
import { sinkQuoted } from '@/lib/core/anchoring/quoted'
import { type Tokens, tokenise } from '@/lib/core/anchoring/tokens'
import { vocabulary } from '@/lib/core/anchoring/vocabulary'
import { takeWhole } from '@/lib/core/anchoring/whole-moves'

/** An old and a new text compared once, for any number of passages. */
export interface Prepared {
  oldText: string
  newText: string
  old: Tokens
  new: Tokens
  words: Words
  match: Match
  blocks: Blocks
}

function transpose({ forth, back, block }: Match): Match {
  const turned = new Int32Array(back.length)
  block.forEach((number, i) => {
    const j = forth[i] ?? -1
    if (j >= 0) turned[j] = number
  })
  return { forth: back, back: forth, block: turned }
}

/**
 * Compares an old with a new text word by word: which words stayed in order, which moved as a block, which are gone or
 * new. The same pair of texts gives the same pairs of words in either direction: the comparison is always made from the
 * lesser text to the greater one. Linear in the texts but for gaps of a bounded size; no clock, no randomness.
 */
export function prepare(oldText: string, newText: string): Prepared {
  const turned = oldText.length > newText.length || (oldText.length === newText.length && oldText > newText)
  const [lesser, greater] = turned ? [newText, oldText] : [oldText, newText]
  const first = tokenise(lesser)
  const second = lesser === greater ? first : tokenise(greater)
  const words = vocabulary(lesser, first, greater, second)
  const match: Match = {
    forth: new Int32Array(first.count).fill(-1),
    back: new Int32Array(second.count).fill(-1),
    block: new Int32Array(first.count),
  }
  const blocks: Blocks = { weights: [] }
  diff(words, match, (crossing) => takeCrossing(words, match, crossing, blocks))
  sinkIslands(words, match)
  const [one, other] = [
    { text: lesser, tokens: first },
    { text: greater, tokens: second },
  ]
  sinkQuoted(one, other, match)
  takeWhole(words, match, one, other, blocks)
  takeUnplaced(words, match, blocks)
  if (!turned) return { oldText, newText, old: first, new: second, words, match, blocks }
  const swapped = { old: words.new, new: words.old, weight: words.weight }
  return { oldText, newText, old: second, new: first, words: swapped, match: transpose(match), blocks }
}
