import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepared'

/** Words of a passage that still stand together: the hull of them in the old and the new text, ends exclusive. */
export interface Piece {
  oldFrom: number
  oldTo: number
  newFrom: number
  newTo: number
  /** UTF-16 units of the words kept. */
  kept: number
  /** Weight of the blocks they moved with; `undefined` if any of them kept the order of the text. */
  movedWeight: number | undefined
}

/** New words (UTF-16 units) that may stand between two words of a passage before they count as apart. */
const INSERTED = 240
/** The same as a multiple of the length of the passage, if that is more. */
const INSERTED_SHARE = 1.5
/** Words that may stand between two pieces that are one after all: clauses that changed places. */
const ADJACENT = 3

/** Weight of the block a word moved with; undefined if it kept the order of the text. */
function movedWith({ match, blocks }: Prepared, i: number): number | undefined {
  const block = at(match.block, i)
  return block === 0 ? undefined : blocks.weights[block - 1]
}

/** The moved weight of two parts together: words that kept their order vouch for the rest. */
function together(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.max(one, other)
}

/** Whether a word stands between two places of the new text that the old text has outside the passage. */
function foreign({ match }: Prepared, low: number, high: number, from: number, to: number): boolean {
  for (let j = low; j < high; j += 1) {
    const i = at(match.back, j)
    if (i >= 0 && (i < from || i >= to)) return true
  }
  return false
}

/**
 * The pieces a passage (its words from `from` to `to`) fell into, in order of the new text. Words that follow each
 * other are one piece though something was written between them, unless it is more than a passage can take; text that
 * stood elsewhere divides them, since nobody wrote it there as part of the passage.
 */
export function piecesOf(prepared: Prepared, from: number, to: number): Piece[] {
  const { old, new: fresh, match } = prepared
  const length = at(old.ends, to - 1) - at(old.starts, from)
  const room = Math.max(INSERTED, INSERTED_SHARE * length)
  const pieces: Piece[] = []
  for (let i = from; i < to; i += 1) {
    const j = at(match.forth, i)
    if (j < 0) continue
    const units = at(old.ends, i) - at(old.starts, i)
    const moved = movedWith(prepared, i)
    const near = pieces.findLast(
      ({ newTo }) =>
        j >= newTo &&
        at(fresh.starts, j) - at(fresh.ends, newTo - 1) <= room &&
        !foreign(prepared, newTo, j, from, to),
    )
    if (near) {
      near.oldTo = i + 1
      near.newTo = j + 1
      near.kept += units
      near.movedWeight = together(near.movedWeight, moved)
    } else {
      pieces.push({ oldFrom: i, oldTo: i + 1, newFrom: j, newTo: j + 1, kept: units, movedWeight: moved })
    }
  }
  return mergeAdjacent(
    pieces.sort((x, y) => x.newFrom - y.newFrom),
    (low, high) => foreign(prepared, low, high, from, to),
  )
}

/**
 * Joins pieces that stand side by side in the new text, nothing from elsewhere between: the passage in another order of
 * clauses.
 */
function mergeAdjacent(pieces: Piece[], divided: (low: number, high: number) => boolean): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (!last || piece.newFrom > last.newTo + ADJACENT || divided(last.newTo, piece.newFrom)) {
      merged.push({ ...piece })
      continue
    }
    last.oldFrom = Math.min(last.oldFrom, piece.oldFrom)
    last.oldTo = Math.max(last.oldTo, piece.oldTo)
    last.newTo = Math.max(last.newTo, piece.newTo)
    last.kept += piece.kept
    last.movedWeight = together(last.movedWeight, piece.movedWeight)
  }
  return merged
}

/**
 * Lets a piece grow over words of the passage that stand right beside it but were paired with equal words elsewhere, as
 * happens where two sentences that begin alike changed places.
 */
export function grow({ old, words }: Prepared, piece: Piece, from: number, to: number): Piece {
  let { oldFrom, oldTo, newFrom, newTo, kept } = piece
  const units = (i: number) => at(old.ends, i) - at(old.starts, i)
  while (oldFrom > from && newFrom > 0 && words.old[oldFrom - 1] === words.new[newFrom - 1]) {
    oldFrom -= 1
    newFrom -= 1
    kept += units(oldFrom)
  }
  while (oldTo < to && newTo < words.new.length && words.old[oldTo] === words.new[newTo]) {
    kept += units(oldTo)
    oldTo += 1
    newTo += 1
  }
  return { ...piece, oldFrom, oldTo, newFrom, newTo, kept }
}
