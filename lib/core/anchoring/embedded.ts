import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** Words a block may leave out and still go on. */
const BREAK = 6
/** Words in a row that a repetition may leave out. */
const LEFT_OUT = 2
/** Words looked at on either side of a block: of other blocks beside it, and then for the end of its sentence. */
const FAR = 60

/**
 * Words without a pair, signs left out, between word `i` and the beginning (`step` -1) or the end (1) of its sentence.
 */
function wordsLeft(text: string, tokens: Tokens, list: Int32Array, i: number, step: -1 | 1): number {
  let count = 0
  for (let n = 0; n < FAR; n += 1) {
    const edge = step < 0 ? i : i + 1
    if (edge >= tokens.count || beginsSentence(text, tokens, edge)) break
    i += step
    if (list[i] === -1 && /[\p{L}\p{N}]/u.test(text.slice(tokens.starts[i], tokens.ends[i]))) count += 1
  }
  return count
}

/**
 * How many words of the old text on from word `i` the next equal one is, if only a few that are gone lie between; else
 * 0.
 */
function leftOut({ words, match }: Prepared, i: number, word: number | undefined, step: -1 | 1): number {
  for (let n = 1; n <= LEFT_OUT + 1; n += 1) {
    if (words.old[i + step * n] === word) return n
    if (match.forth[i + step * n] !== -1) break
  }
  return 0
}

/**
 * The outermost word on one side of the new text that moved with word `j`, and the word of the old text it was: of the
 * same block, or of another that came to the same line. Words that stand beside it in both texts belong to it, though
 * the diff may have paired them with equal words elsewhere.
 */
function blockEnd(prepared: Prepared, j: number, step: -1 | 1): { old: number; new: number } {
  const { match, words, new: fresh, newText } = prepared
  const block = at(match.block, at(match.back, j))
  const end = { old: at(match.back, j), new: j }
  let sameLine = true
  let foreign = 0
  for (let n = j + step; n >= 0 && n < fresh.count && Math.abs(n - end.new) <= BREAK; n += step) {
    const [before, after] = step < 0 ? [n, n + 1] : [n - 1, n]
    if (newText.slice(at(fresh.ends, before), at(fresh.starts, after)).includes('\n')) sameLine = false
    const i = at(match.back, n)
    const other = i >= 0 ? at(match.block, i) : 0
    const skipped = beginsSentence(newText, fresh, step < 0 ? end.new : n)
      ? 0
      : leftOut(prepared, end.old, words.new[n], step)
    if (other !== block && other !== 0) foreign += 1
    if ((other === block && foreign === 0) || (other !== 0 && sameLine && foreign < FAR)) {
      end.old = i
      end.new = n
    } else if (skipped > 0 && n === end.new + step) {
      end.old += step * skipped
      end.new = n
    }
  }
  return end
}

/**
 * Whether the new words that lead up to word `j` in its sentence announce it: a colon, or a quotation mark that opens.
 */
function announced({ newText, new: fresh, match }: Prepared, j: number): boolean {
  for (let n = j - 1; n >= 0 && match.back[n] === -1; n -= 1) {
    if (/^[:：“„«「『]+$/.test(newText.slice(at(fresh.starts, n), at(fresh.ends, n)))) return true
    if (beginsSentence(newText, fresh, n)) return false
  }
  return false
}

/**
 * Whether the sentence a block came to, whose first word in the new text is `j`, is another sentence that repeats it:
 * there are more words before it, or many more after it, than in the sentence it left. "An earlier version said that
 * ..." is not where the passage moved to, and neither is a denial; the passage is gone, and somebody speaks of it. A
 * label of one word ("New:") is no sentence.
 */
function embedded(prepared: Prepared, j: number): boolean {
  const { old, new: fresh, oldText, newText, match } = prepared
  const around = (step: -1 | 1) => {
    const end = blockEnd(prepared, j, step)
    return {
      at: end.new,
      was: wordsLeft(oldText, old, match.forth, end.old, step),
      is: wordsLeft(newText, fresh, match.back, end.new, step),
    }
  }
  const before = around(-1)
  const label = announced(prepared, before.at)
  if (label && before.is > 1) return true
  if (!label && before.is > (before.was === 0 ? 0 : 2 * before.was + 1)) return true
  const after = around(1)
  return after.is > 2 * after.was + 2
}

/** The end of a paragraph, or of a sentence at the end of its line. */
const PARAGRAPH_END = /\n\s*\n|[.!?…。！？]["'”’»)\]]*[^\S\n]*\n/

/** The last word of each block in the new text. */
function blockEnds({ back, block }: Prepared['match']): Map<number, number> {
  const ends = new Map<number, number>()
  for (let j = 0; j < back.length; j += 1) if (at(back, j) >= 0) ends.set(at(block, at(back, j)), j)
  return ends
}

/**
 * The blocks that moved into sentences that only repeat them: see `embedded`. What goes on over the end of a paragraph
 * is a part of the article that moved.
 */
export function embeddedBlocks(prepared: Prepared): Set<number> {
  const asked = new Set<number>([0])
  const found = new Set<number>()
  const { back, block } = prepared.match
  const ends = blockEnds(prepared.match)
  for (let j = 0; j < back.length; j += 1) {
    const number = at(back, j) < 0 ? 0 : at(block, at(back, j))
    if (asked.has(number)) continue
    asked.add(number)
    const { newText, new: fresh } = prepared
    const words = newText.slice(fresh.starts[j], fresh.ends[ends.get(number) ?? j])
    if (!PARAGRAPH_END.test(words) && embedded(prepared, j)) found.add(number)
  }
  return found
}
