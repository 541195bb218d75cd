import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepare'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** Words a block may leave out and still go on. */
const BREAK = 6
/** Words looked at on either side of a block for the end of its sentence. */
const FAR = 60

/** Words without a pair, signs left out, between word `i` and the beginning (`step` -1) or the end (1) of its sentence. */
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
 * The outermost word on one side of the new text that moved with word `j`, and the word of the old text it was. Words that
 * stand beside it in both texts belong to it, though the diff may have paired them with equal words elsewhere.
 */
function blockEnd(
  { match, words, new: fresh, newText }: Prepared,
  j: number,
  step: -1 | 1,
): { old: number; new: number } {
  const block = at(match.block, at(match.back, j))
  const end = { old: at(match.back, j), new: j }
  for (let n = j + step; Math.abs(n - end.new) <= BREAK; n += step) {
    const i = match.back[n] ?? -1
    const goesOn =
      words.new[n] !== undefined &&
      words.new[n] === words.old[end.old + step] &&
      !beginsSentence(newText, fresh, step < 0 ? end.new : n)
    if (i >= 0 && at(match.block, i) === block) {
      end.old = i
      end.new = n
    } else if (goesOn && n === end.new + step) {
      end.old += step
      end.new = n
    }
  }
  return end
}

/**
 * Whether the sentence that words came to with a block that moved, at `place` of the new text, is another sentence that repeats it: there are more
 * words before it, or many more after it, than in the sentence it left. "An earlier version said that ..." is not where
 * the passage moved to, and neither is a denial; the passage is gone, and somebody speaks of it.
 */
export function embedded(prepared: Prepared, place: { from: number; to: number }): boolean {
  const { old, new: fresh, oldText, newText, match } = prepared
  const moved = Array.from({ length: place.to - place.from }, (_, n) => place.from + n).filter(
    (j) => at(match.back, j) >= 0 && at(match.block, at(match.back, j)) !== 0,
  )
  const around = (step: -1 | 1) => {
    const end = blockEnd(prepared, moved.at(step < 0 ? 0 : -1) ?? place.from, step)
    return {
      was: wordsLeft(oldText, old, match.forth, end.old, step),
      is: wordsLeft(newText, fresh, match.back, end.new, step),
    }
  }
  const before = around(-1)
  if (before.is > (before.was === 0 ? 0 : 2 * before.was + 1)) return true
  const after = around(1)
  return after.is > 2 * after.was + 2
}
