import { reach } from '@/lib/core/anchoring/edges'
import { at } from '@/lib/core/anchoring/int-array'
import { grow, type Piece, piecesOf } from '@/lib/core/anchoring/pieces'
import type { Prepared } from '@/lib/core/anchoring/prepare'
import { creditFor, NEIGHBOURS } from '@/lib/core/anchoring/score'

/** Where a passage (or the largest part of it) stands in the new text, in words, ends exclusive. */
export interface Place {
  from: number
  to: number
  piece: Piece
  /** Share of the passage that is left there, replaced words counted in part; 0..1. */
  left: number
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

/** What the words replaced inside a piece count: for each stretch, in part, by its length. */
function creditInside({ old, match }: Prepared, piece: Piece): number {
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
        credit += unitsOf(old, from, i) * creditFor(Math.max(gone, come)) * Math.min(1, come / gone)
      }
    }
    from = -1
  }
  return credit
}

/** The place of the words `from` to `to` of the old text by what the diff kept of them; undefined if it kept nothing. */
export function placeOf(prepared: Prepared, from: number, to: number): Place | undefined {
  const pieces = piecesOf(prepared, from, to).sort((x, y) => y.kept - x.kept || x.newFrom - y.newFrom)
  const [best, next] = pieces
  if (!best) return undefined
  const piece = grow(prepared, best, from, to)
  const before = reach(prepared, piece, -1, from)
  const after = reach(prepared, piece, 1, to)
  const total = unitsOf(prepared.old, from, to)
  const credit =
    creditInside(prepared, piece) +
    creditFor(before.stretch) * unitsOf(prepared.old, piece.oldFrom - before.replaced, piece.oldFrom) +
    creditFor(after.stretch) * unitsOf(prepared.old, piece.oldTo, piece.oldTo + after.replaced)
  const start = piece.newFrom - before.words
  const end = piece.newTo + after.words
  const now = unitsOf(prepared.new, start, end)
  return {
    from: start,
    to: end,
    piece,
    left: (piece.kept + credit) / total,
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
