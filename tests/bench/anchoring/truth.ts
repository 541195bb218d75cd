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

/**
 * The true place of each quote of the old text in the new one, by the origin of every atom; null if less than half of
 * the quote's words survives in one piece. A piece is what is left of the quote without text of other origin between;
 * what an edit wrote anew does not divide it. The place is the largest piece.
 */
export function truths(before: Atom[], after: Atom[], quotes: Span[]): (Span | null)[] {
  const solid = before.filter((atom) => !isBlank(atom))
  let offset = 0
  const places: { origin: number; start: number; end: number; size: number; index: number }[] = []
  for (const atom of after) {
    const start = offset
    offset += atom.text.length
    if (atom.origin < 0 || isBlank(atom)) continue
    const size = atom.size ?? atom.text.length
    places.push({ origin: atom.origin, start, end: offset, size, index: places.length })
  }
  places.sort((x, y) => x.origin - y.origin)

  return quotes.map(({ start, end }) => {
    const whole = solid
      .slice(lowerBound(solid, start), lowerBound(solid, end))
      .reduce((sum, { text }) => sum + text.length, 0)
    const mine = places
      .slice(lowerBound(places, start), lowerBound(places, end))
      .sort((x, y) => x.index - y.index)
    let best: Piece | undefined
    let piece: Piece | undefined
    let last = -2
    for (const place of mine) {
      if (!piece || place.index !== last + 1) piece = { start: place.start, end: place.end, size: place.size }
      else {
        piece.end = place.end
        piece.size += place.size
      }
      if (!best || piece.size > best.size) best = piece
      last = place.index
    }
    return best && best.size >= whole / 2 ? { start: best.start, end: best.end } : null
  })
}
