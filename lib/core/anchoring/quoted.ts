import { type Match, part } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'
import { nothingUndone, type Undone } from '@/lib/core/anchoring/refill'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** What opens a quotation, and what closes it. */
const OPENING = /^[“„«「『]+$/
const CLOSING = /^[”»」』]+$/
const ANNOUNCING = /^[:：“„«「『]+$/
/** New words on a line with a colon or quotation mark among them that announce what follows, wherever it stood. */
const LONG = 6
/** Words of a new sentence, and of the lead after it, that together speak of what follows. */
const LEAST_LEAD = 3
/** Words looked at after a line for what followed it. */
const FAR = 60
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

/**
 * Whether what followed the line of word `i` stands before the line from `line` on: the text was overtaken, not edited.
 */
function overtaken(side: Side, pairs: Int32Array, i: number, line: number): boolean {
  let n = i + 1
  while (n < side.tokens.count && !beginsLine(side, n)) n += 1
  const far = Math.min(side.tokens.count, n + FAR)
  while (n < far && at(pairs, n) < 0) n += 1
  return n < far && at(pairs, n) < line
}

/** Words without a pair before `i` in its sentence; signs left out. */
function missing(side: Side, pairs: Int32Array, i: number): number {
  const { starts, ends } = side.tokens
  let count = 0
  for (let n = i; n > 0 && !beginsSentence(side.text, side.tokens, n); n -= 1)
    if (at(pairs, n - 1) < 0 && LETTER.test(side.text.slice(starts[n - 1], ends[n - 1]))) count += 1
  return count
}

/** Words of `fresh` that only repeat, in a note, what its paragraph lost: see `sinkQuoted`. */
function repeated(old: Side, fresh: Side, forth: Int32Array, back: Int32Array): number[] {
  const { count, starts, ends } = fresh.tokens
  const found: number[] = []
  for (let line = 0; line < count; ) {
    let end = line + 1
    while (end < count && !beginsLine(fresh, end)) end += 1
    let [lead, whole, announced, quoting] = [0, 0, false, false]
    let j = line
    for (; j < end && at(back, j) < 0; j += 1) {
      const word = fresh.text.slice(starts[j], ends[j])
      if (beginsSentence(fresh.text, fresh.tokens, j) && !quoting) lead = 0
      if (ANNOUNCING.test(word)) announced = true
      // “ opens in English and closes in German.
      if (OPENING.test(word)) quoting = !(quoting && word === '“')
      else if (CLOSING.test(word)) quoting = false
      if (!LETTER.test(word)) continue
      lead += 1
      whole += 1
    }
    const within = quoting || !beginsSentence(fresh.text, fresh.tokens, j)
    if (lead > (announced ? 1 : 0) && j < end && within) {
      const i = at(back, j)
      const long = announced && whole >= LONG
      const speaks = whole - lead >= LEAST_LEAD && lead >= LEAST_LEAD && lead > 2 * missing(old, forth, i) + 1
      if (long || speaks || leftBehind(old, forth, i, line) || overtaken(old, forth, i, line)) {
        for (; j < end; j += 1) if (at(back, j) >= 0) found.push(j)
      }
    }
    line = end
  }
  return found
}

/**
 * Undoes pairs, though they are in order, where a note repeats what was taken out just before it: the paragraph goes on
 * without it, and the line that has the words leads up to them in new words of the same sentence ("Correction: we said
 * that ..."), or the lead is long and announces them. A paragraph that was only cut in two, or got a sentence of its
 * own before, keeps them. The same for a note that was taken back, so that the comparison is the same in either
 * direction.
 */
export function sinkQuoted(old: Side, fresh: Side, match: Match): Undone {
  const undone = nothingUndone(match)
  const ahead = repeated(old, fresh, match.forth, match.back)
  const behind = repeated(fresh, old, match.back, match.forth)
  const undo = (i: number, j: number, note: 'old' | 'new') => {
    if (i < 0 || j < 0 || at(match.forth, i) !== j || at(match.block, i) !== 0) return
    part(match, i)
    undone[note === 'new' ? 'freedOld' : 'noteOld'][i] = 1
    undone[note === 'new' ? 'noteNew' : 'freedNew'][j] = 1
  }
  for (const j of ahead) undo(at(match.back, j), j, 'new')
  for (const i of behind) undo(i, at(match.forth, i), 'old')
  return undone
}
