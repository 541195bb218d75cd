import { type Match, part } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

const LETTER = /[\p{L}\p{N}]/u

interface Side {
  text: string
  tokens: Tokens
}

function beginsLine({ text, tokens }: Side, i: number): boolean {
  return i === 0 || text.slice(tokens.ends[i - 1], tokens.starts[i]).includes('\n')
}

/** Whether a word before `i` on its line is still there, in a line of the other text before the one from `line` on. */
function leftBehind(side: Side, pairs: Int32Array, i: number, line: number): boolean {
  for (let n = i; n > 0 && !beginsLine(side, n); n -= 1) {
    const j = at(pairs, n - 1)
    if (j >= 0) return j < line
  }
  return false
}

/** Words of `fresh` that only repeat, in a note, what its paragraph lost: see `sinkQuoted`. */
function repeated(old: Side, fresh: Side, forth: Int32Array, back: Int32Array): number[] {
  const { count, starts, ends } = fresh.tokens
  const found: number[] = []
  for (let line = 0; line < count; ) {
    let end = line + 1
    while (end < count && !beginsLine(fresh, end)) end += 1
    let lead = 0
    let j = line
    for (; j < end && at(back, j) < 0; j += 1) {
      if (beginsSentence(fresh.text, fresh.tokens, j)) lead = 0
      if (LETTER.test(fresh.text.slice(starts[j], ends[j]))) lead += 1
    }
    const goesOn = lead > 0 && j < end && !beginsSentence(fresh.text, fresh.tokens, j)
    if (goesOn && leftBehind(old, forth, at(back, j), line)) {
      for (; j < end; j += 1) if (at(back, j) >= 0) found.push(j)
    }
    line = end
  }
  return found
}

/**
 * Undoes pairs, though they are in order, where a note repeats what was taken out just before it: the paragraph goes on
 * without it, and the line that has the words leads up to them in new words of the same sentence ("Correction: we said
 * that ..."). A paragraph that was only cut in two, or got a sentence of its own before, keeps them. The same for a note
 * that was taken back, so that the comparison is the same in either direction.
 */
export function sinkQuoted(old: Side, fresh: Side, match: Match): void {
  const ahead = repeated(old, fresh, match.forth, match.back).map((j) => at(match.back, j))
  const behind = repeated(fresh, old, match.back, match.forth)
  for (const i of [...ahead, ...behind]) {
    if (at(match.forth, i) >= 0 && at(match.block, i) === 0) part(match, i)
  }
}
