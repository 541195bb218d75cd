import type { ArticleFacts } from '@/lib/core/imports/finish'
import type { Piece } from '@/lib/core/imports/pieces'
import { comparable, withoutBy } from '@/lib/core/imports/words'

/** How many blocks at the beginning may say again what the facts say. */
const HEAD = 6

/**
 * The body without what its beginning repeats of headline, deck and byline: each of them is part of the record once.
 * Only the first time counts, so that a later heading of the same words stays.
 */
export function withoutRepeated(pieces: readonly Piece[], facts: ArticleFacts): Piece[] {
  const due = new Set([facts.headline, facts.deck, facts.byline ?? ''].map(comparable).filter(Boolean))
  const pictures: Piece['pictures'] = []
  const body: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const said = [piece.words, withoutBy(piece.words)].map(comparable).find((words) => due.has(words))
    const plain = piece.kind === 'heading' || piece.kind === 'paragraph'
    if (index < HEAD && plain && said !== undefined) {
      due.delete(said)
      pictures.push(...piece.pictures)
      continue
    }
    body.push(
      pictures.length > 0 ? { ...piece, pictures: [...pictures.splice(0), ...piece.pictures] } : piece,
    )
  }
  return body
}
