import type { Piece } from '@/lib/core/anchoring/pieces'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { creditFor, LONGEST_CORRECTION } from '@/lib/core/anchoring/score'
import { beginsSentence } from '@/lib/core/anchoring/sentence'

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
 * Whether what went and what came beside a kept word begin (or end) with a sentence of their own: nothing of the one is
 * in the other, so it is not the other, edited, but came in its place.
 */
function anotherSentence(
  { old, new: fresh, oldText, newText }: Prepared,
  edgeOld: number,
  edgeNew: number,
  step: -1 | 1,
): boolean {
  const [i, j] = step > 0 ? [edgeOld + 1, edgeNew + 1] : [edgeOld, edgeNew]
  return beginsSentence(oldText, old, i) && beginsSentence(newText, fresh, j)
}

/**
 * The replaced words at one end of a piece (`step` -1: before it, 1: after it), up to the passage's own end `limit`.
 * If the passage holds the whole replaced stretch it gets all that stands there now, else its share by number of words.
 */
export function reach(prepared: Prepared, piece: Piece, step: -1 | 1, limit: number): Reach {
  const { match } = prepared
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
  if (gone > LONGEST_CORRECTION && anotherSentence(prepared, edgeOld, edgeNew, step)) return NOTHING
  const share = Math.max(1, Math.round((come * replaced) / gone))
  const fits = come <= LONGEST_REPLACEMENT * gone + SPARE
  const words = sameSlot && fits ? share : Math.min(come, replaced)
  const stretch = Math.max(gone, sameSlot && fits ? come : gone)
  return creditFor(stretch) > 0 ? { words, replaced, stretch } : NOTHING
}
