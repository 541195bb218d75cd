import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepare'

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

/**
 * The pieces a passage (its words from `from` to `to`) fell into, in order of the new text. What keeps its order, or
 * moved in one block, is one piece, unless more was put in between than a passage can take.
 */
export function piecesOf({ old, new: fresh, match, blocks }: Prepared, from: number, to: number): Piece[] {
  const room = Math.max(INSERTED, INSERTED_SHARE * (at(old.ends, to - 1) - at(old.starts, from)))
  const pieces: (Piece & { block: number })[] = []
  let last: (Piece & { block: number }) | undefined
  for (let i = from; i < to; i += 1) {
    const j = at(match.forth, i)
    if (j < 0) continue
    const block = at(match.block, i)
    const length = at(old.ends, i) - at(old.starts, i)
    const fits =
      last !== undefined &&
      block === last.block &&
      j >= last.newTo &&
      at(fresh.starts, j) - at(fresh.ends, last.newTo - 1) <= room
    if (last && fits) {
      last.oldTo = i + 1
      last.newTo = j + 1
      last.kept += length
      continue
    }
    last = pieces.findLast(
      (piece) =>
        piece.block === block &&
        j >= piece.newTo &&
        at(fresh.starts, j) - at(fresh.ends, piece.newTo - 1) <= room,
    )
    if (last) {
      last.oldTo = i + 1
      last.newTo = j + 1
      last.kept += length
      continue
    }
    last = {
      oldFrom: i,
      oldTo: i + 1,
      newFrom: j,
      newTo: j + 1,
      kept: length,
      movedWeight: block === 0 ? undefined : blocks.weights[block - 1],
      block,
    }
    pieces.push(last)
  }
  return mergeAdjacent(pieces.sort((x, y) => x.newFrom - y.newFrom))
}

/** Joins pieces that stand side by side in the new text: the passage in another order of clauses. */
function mergeAdjacent(pieces: Piece[]): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (!last || piece.newFrom > last.newTo + ADJACENT) {
      merged.push({ ...piece })
      continue
    }
    last.oldFrom = Math.min(last.oldFrom, piece.oldFrom)
    last.oldTo = Math.max(last.oldTo, piece.oldTo)
    last.newTo = Math.max(last.newTo, piece.newTo)
    last.kept += piece.kept
    last.movedWeight =
      last.movedWeight === undefined || piece.movedWeight === undefined
        ? undefined
        : last.movedWeight + piece.movedWeight
  }
  return merged
}
