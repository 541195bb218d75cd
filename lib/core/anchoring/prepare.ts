import { diff, type Match, part } from '@/lib/core/anchoring/diff'
import { embeddedBlocks } from '@/lib/core/anchoring/embedded'
import { at } from '@/lib/core/anchoring/int-array'
import { sinkIslands } from '@/lib/core/anchoring/islands'
import { type Blocks, takeCrossing, takeUnplaced } from '@/lib/core/anchoring/moved-blocks'
import { sinkOtherSentences } from '@/lib/core/anchoring/other-sentences'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { sinkQuoted } from '@/lib/core/anchoring/quoted'
import { nothingUndone, refill, type Undone } from '@/lib/core/anchoring/refill'
import { alignSentenceEnds } from '@/lib/core/anchoring/sentence-ends'
import { tokenise } from '@/lib/core/anchoring/tokens'
import { vocabulary } from '@/lib/core/anchoring/vocabulary'
import { takeWhole } from '@/lib/core/anchoring/whole-moves'

function transpose({ forth, back, block }: Match): Match {
  const turned = new Int32Array(back.length)
  block.forEach((number, i) => {
    const j = forth[i] ?? -1
    if (j >= 0) turned[j] = number
  })
  return { forth: back, back: forth, block: turned }
}

/**
 * Takes the pairs of blocks that are only repeated out of both directions of a comparison, and notes where they were.
 */
function setAside(ahead: Prepared, behind: Prepared, blocks: Set<number>): void {
  const { forth, block } = ahead.match
  for (let i = 0; i < forth.length; i += 1) {
    if (!blocks.has(block[i] ?? 0)) continue
    const j = forth[i] ?? -1
    ahead.told[i] = j
    behind.told[j] = i
    behind.match.block[j] = 0
    part(ahead.match, i)
  }
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
  const [one, other] = [
    { text: lesser, tokens: first },
    { text: greater, tokens: second },
  ]
  alignSentenceEnds(words, match, one, other)
  sinkIslands(words, match)
  sinkOtherSentences(words, match, one, other)
  const settle = (undone: Undone) => {
    if (!refill(words, match, undone)) return
    sinkIslands(words, match)
    sinkOtherSentences(words, match, one, other)
  }
  settle(sinkQuoted(one, other, match))
  takeWhole(words, match, one, other, blocks)
  takeUnplaced(words, match, blocks)
  const told = new Int32Array(first.count).fill(-1)
  const ahead = { words, match, blocks, told, oldText: lesser, newText: greater, old: first, new: second }
  const behind: Prepared = {
    words: { old: words.new, new: words.old, weight: words.weight },
    match: transpose(match),
    blocks,
    told: new Int32Array(second.count).fill(-1),
    oldText: greater,
    newText: lesser,
    old: second,
    new: first,
  }
  const undone = nothingUndone(match)
  const inNew = embeddedBlocks(ahead)
  const inOld = embeddedBlocks(behind)
  match.forth.forEach((j, i) => {
    const block = at(match.block, i)
    if (inNew.has(block)) {
      undone.freedOld[i] = 1
      undone.noteNew[j] = 1
    } else if (inOld.has(block)) {
      undone.noteOld[i] = 1
      undone.freedNew[j] = 1
    }
  })
  setAside(ahead, behind, new Set([...inNew, ...inOld]))
  settle(undone)
  return turned ? behind : ahead
}
