import { weigh } from '@/lib/core/anchoring/diff'
import { LONGEST_REPLACEMENT, type Reach, reach } from '@/lib/core/anchoring/edges'
import { at } from '@/lib/core/anchoring/int-array'
import { grow, type Piece, piecesOf } from '@/lib/core/anchoring/pieces'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { creditFor, NEIGHBOURS } from '@/lib/core/anchoring/score'
import { beginsSentence } from '@/lib/core/anchoring/sentence'

/** Where a passage (or the largest part of it) stands in the new text, in words, ends exclusive. */
export interface Place {
  from: number
  to: number
  piece: Piece
  /** Share of the passage that is left there, replaced words counted in part; 0..1. */
  left: number
  /** The same for the largest part that no new line divides. */
  undivided: number
  /** What is kept by what the words say (weights): a row of dashes is long and says nothing. */
  said: number
  /** Kept units in the old and new passage together, 0..1. */
  alike: number
  /** Share of the passage kept in this piece and in the next best one, replaced words left out. */
  first: number
  second: number
}

function unitsOf(list: { starts: Int32Array; ends: Int32Array }, from: number, to: number): number {
  let units = 0
  for (let i = from; i < to; i += 1) units += at(list.ends, i) - at(list.starts, i)
  return units
}

/** How much of a text the words from `from` to `to` are: UTF-16 units, or what they say. */
type Measure = (from: number, to: number) => number

/**
 * What each word replaced at an end counts: less where fewer words came than went, since nothing stands for the rest.
 */
function creditAt({ words, replaced, stretch }: Reach): number {
  return replaced === 0 ? 0 : creditFor(stretch) * Math.min(1, words / replaced)
}

/** What the words replaced inside a piece count: for each stretch, in part, by its length. */
function creditInside({ match }: Prepared, piece: Piece, measure: Measure): number {
  let credit = 0
  let from = -1
  for (let i = piece.oldFrom; i < piece.oldTo; i += 1) {
    if (match.forth[i] === -1) {
      if (from < 0) from = i
      continue
    }
    if (from >= 0) {
      const [before, after] = [at(match.forth, from - 1), at(match.forth, i)]
      const come = after - before - 1
      const gone = i - from
      if (come > 0) {
        credit += measure(from, i) * creditFor(Math.max(gone, come)) * Math.min(1, come / gone)
      }
    }
    from = -1
  }
  return credit
}

/** Words of the shortest sentence that divides what stands before it from what stands behind. */
const SENTENCE = 4

/**
 * Whether a whole new line or sentence stands between two words of the new text: something else came between, not a
 * word or two.
 */
function sentenceBetween({ newText, new: fresh }: Prepared, before: number, after: number): boolean {
  if (after - before <= 1) return false
  if (/\n[^\S\n]*\S[^\n]*\n/.test(newText.slice(at(fresh.ends, before), at(fresh.starts, after)))) return true
  let from = -1
  for (let j = before + 1; j <= after; j += 1) {
    if (!beginsSentence(newText, fresh, j)) continue
    if (from >= 0 && j - from > SENTENCE) return true
    from = j
  }
  return false
}

/** Whether what stands between two words of the new text came for words that stood between them, and is no addition. */
function insteadOf({ match }: Prepared, before: number, after: number): boolean {
  let [gone, come] = [0, 0]
  for (let i = at(match.back, before) + 1; i < at(match.back, after); i += 1)
    if (match.forth[i] === -1) gone += 1
  for (let j = before + 1; j < after; j += 1) {
    if (match.back[j] !== -1) return false
    come += 1
  }
  return come <= LONGEST_REPLACEMENT * gone
}

/** Units of the largest part of a piece that no whole new line or sentence divides. */
function undividedUnits(prepared: Prepared, piece: Piece): number {
  let [largest, part, last] = [0, 0, -1]
  for (let j = piece.newFrom; j < piece.newTo; j += 1) {
    const i = at(prepared.match.back, j)
    if (i < piece.oldFrom || i >= piece.oldTo) continue
    if (last >= 0 && sentenceBetween(prepared, last, j) && !insteadOf(prepared, last, j)) part = 0
    part += at(prepared.new.ends, j) - at(prepared.new.starts, j)
    largest = Math.max(largest, part)
    last = j
  }
  return largest
}

/**
 * The place of the words `from` to `to` of the old text by what the diff kept of them; undefined if it kept nothing.
 */
export function placeOf(prepared: Prepared, from: number, to: number): Place | undefined {
  const pieces = piecesOf(prepared, from, to).sort((x, y) => y.kept - x.kept || x.newFrom - y.newFrom)
  const [best, next] = pieces
  if (!best) return undefined
  const piece = grow(prepared, best, from, to)
  const before = reach(prepared, piece, -1, from)
  const after = reach(prepared, piece, 1, to)
  const total = unitsOf(prepared.old, from, to)
  const { words, match } = prepared
  const units: Measure = (low, high) => unitsOf(prepared.old, low, high)
  const weights: Measure = (low, high) => weigh(words.old, words.weight, low, high - low)
  const credit =
    creditInside(prepared, piece, units) +
    creditAt(before) * units(piece.oldFrom - before.replaced, piece.oldFrom) +
    creditAt(after) * units(piece.oldTo, piece.oldTo + after.replaced)
  let said = 0
  for (let i = piece.oldFrom; i < piece.oldTo; i += 1) {
    const j = match.forth[i] ?? -1
    if (j >= piece.newFrom && j < piece.newTo) said += weights(i, i + 1)
  }
  const start = piece.newFrom - before.words
  const end = piece.newTo + after.words
  const now = unitsOf(prepared.new, start, end)
  return {
    from: start,
    to: end,
    piece,
    left: (piece.kept + credit) / total,
    undivided: (undividedUnits(prepared, piece) + credit) / total,
    said: said / Math.max(1, weights(from, to)),
    alike: Math.min(1, (2 * piece.kept) / (total + now)),
    first: piece.kept / total,
    second: (next?.kept ?? 0) / total,
  }
}

/** Share of the words on either side of the passage that still stand on that side of its place, in order and near. */
export function neighboursOf(
  { old, match }: Prepared,
  from: number,
  to: number,
  place: { from: number; to: number },
): number {
  let [asked, kept] = [0, 0]
  const look = (i: number, low: number, high: number) => {
    if (i < 0 || i >= old.count) return
    asked += 1
    const j = at(match.forth, i)
    if (j >= low && j < high) kept += 1
  }
  for (let n = 1; n <= NEIGHBOURS; n += 1) {
    look(from - n, place.from - 2 * NEIGHBOURS, place.from)
    look(to - 1 + n, place.to, place.to + 2 * NEIGHBOURS)
  }
  return asked === 0 ? 1 : kept / asked
}
