import { at } from '@/lib/core/anchoring/int-array'
import type { Piece } from '@/lib/core/anchoring/pieces'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { MOST_SEAMS, ORDINARY_SEAMS } from '@/lib/core/anchoring/score'

/** So many words replaced by as many are a correction in place, and no seam. */
const IN_PLACE = 2

/**
 * Whether what is kept of a passage is in shreds: two seams or more, where words went or came between two kept ones,
 * and more than one for every five words. An editor who changes a sentence leaves stretches of it; where hardly three
 * words in a row are from the passage, somebody wrote another sentence, and it has the names and small words any two on
 * one subject share.
 */
export function inShreds({ match }: Prepared, piece: Piece): boolean {
  let [words, seams, last] = [0, 0, -1]
  for (let i = piece.oldFrom; i < piece.oldTo; i += 1) {
    const j = at(match.forth, i)
    if (j < piece.newFrom || j >= piece.newTo) continue
    const gone = last < 0 ? 0 : i - last - 1
    const come = last < 0 ? 0 : j - at(match.forth, last) - 1
    if (gone === come && gone >= 0 && gone <= IN_PLACE) words += 1 + gone
    else {
      seams += 1
      words += 1
    }
    last = i
  }
  return seams > ORDINARY_SEAMS && seams > MOST_SEAMS * words
}
