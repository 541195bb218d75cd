import { type Atom, isBlank } from '@/tests/bench/anchoring/atoms'

export interface Span {
  start: number
  end: number
}

/** A stretch of the new text that comes from one quote, and how many units of the quote it has. */
interface Piece extends Span {
  size: number
}

function lowerBound(list: { origin: number }[], origin: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.origin ?? 0) < origin) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between two words of a quote parts them if it is longer than this and than the quote. */
const APART = 250

/**
 * The true place of each quote of the old text in the new one, by the origin of every atom; null if less than half of
 * the quote's words survives in one piece. What was put between two words does not part them, whether it was written anew
 * or came from elsewhere, unless it is long; a clause that changed places with the next is still there. The place is the
 * largest piece.
 */
export function truths(before: Atom[], after: Atom[], quotes: Span[]): (Span | null)[] {
  const solid = before.filter((atom) => !isBlank(atom))
  let offset = 0
  const places: { origin: number; start: number; end: number; size: number }[] = []
  for (const atom of after) {
    const start = offset
    offset += atom.text.length
    if (atom.origin < 0 || isBlank(atom)) continue
    places.push({ origin: atom.origin, start, end: offset, size: atom.size ?? atom.text.length })
  }
  places.sort((x, y) => x.origin - y.origin)

  return quotes.map(({ start, end }) => {
    const whole = solid
      .slice(lowerBound(solid, start), lowerBound(solid, end))
      .reduce((sum, { text }) => sum + text.length, 0)
    const mine = places
      .slice(lowerBound(places, start), lowerBound(places, end))
      .sort((x, y) => x.start - y.start)
    const apart = Math.max(APART, end - start)
    let best: Piece | undefined
    let piece: Piece | undefined
    for (const place of mine) {
      if (!piece || place.start - piece.end > apart) piece = { ...place }
      else {
        piece.end = place.end
        piece.size += place.size
      }
      if (!best || piece.size > best.size) best = piece
    }
    return best && best.size >= whole / 2 ? { start: best.start, end: best.end } : null
  })
}
