import type { Piece } from '@/lib/core/anchoring/pieces'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { creditFor } from '@/lib/core/anchoring/score'

/** How far one end of a piece reaches beyond its kept words: words of the passage that were replaced there. */
export interface Reach {
  /** Words of the new text taken. */
  words: number
  /** Words of the passage they stand for. */
  replaced: number
  /** Length in words of the whole replaced stretch. */
  stretch: number
}

const NOTHING: Reach = { words: 0, replaced: 0, stretch: 0 }

/** More new words for an old one than this are an insertion beside the passage. */
export const LONGEST_REPLACEMENT = 2
const SPARE = 2

/**
 * The replaced words at one end of a piece (`step` -1: before it, 1: after it), up to the passage's own end `limit`.
 * If the passage holds the whole replaced stretch it gets all that stands there now, else its share by number of words.
 */
export function reach({ match }: Prepared, piece: Piece, step: -1 | 1, limit: number): Reach {
  const [edgeOld, edgeNew] = step < 0 ? [piece.oldFrom, piece.newFrom] : [piece.oldTo - 1, piece.newTo - 1]
  let gone = 0
  while (match.forth[edgeOld + step * (gone + 1)] === -1) gone += 1
  const replaced = Math.min(gone, step < 0 ? piece.oldFrom - limit : limit - piece.oldTo)
  if (replaced <= 0) return NOTHING
  let come = 0
  while (match.back[edgeNew + step * (come + 1)] === -1) come += 1
  if (come === 0) return NOTHING
  const neighbour = match.forth[edgeOld + step * (gone + 1)]
  const sameSlot = (neighbour ?? -1) === edgeNew + step * (come + 1) || neighbour === undefined
  const share = Math.max(1, Math.round((come * replaced) / gone))
  const fits = come <= LONGEST_REPLACEMENT * gone + SPARE
  const words = sameSlot && fits ? share : Math.min(come, replaced)
  const stretch = Math.max(gone, sameSlot && fits ? come : gone)
  return creditFor(stretch) > 0 ? { words, replaced, stretch } : NOTHING
}
