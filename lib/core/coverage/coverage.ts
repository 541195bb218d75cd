import type { Part } from '@/lib/core/claims/input'

/** Words of one revision: UTF-16, half-open offsets into the part. */
export interface PartSpan {
  part: Part
  start: number
  end: number
}

/** What became of a sentence: a claim rests on words of it, somebody set words of it aside, or neither. */
export type SentenceState = 'claimed' | 'set-aside' | 'open'

/** One entry for each sentence, in the order given, and how many have each state; the three add up to all sentences. */
export interface Coverage {
  states: SentenceState[]
  /** Of a sentence that is set aside: which of the `setAsides` did it, the first in the text. Else null. */
  setAsideBy: (number | null)[]
  claimed: number
  setAside: number
  open: number
}

const parts: readonly Part[] = ['headline', 'deck', 'body']

/** What of a span no earlier one covers, and the number of the span. */
interface Piece {
  start: number
  end: number
  span: number
}

/** The spans of one part as pieces that cover the same words: in order, apart from each other, none empty. */
function piecesOf(spans: readonly PartSpan[], part: Part): Piece[] {
  const sorted = spans
    .map((span, i) => ({ ...span, i }))
    .filter((span) => span.part === part && span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const pieces: Piece[] = []
  let reached = 0
  for (const { start, end, i } of sorted) {
    if (end <= reached) continue
    pieces.push({ start: Math.max(start, reached), end, span: i })
    reached = end
  }
  return pieces
}

/** The number of the first span that each sentence shares a character with, or null: one walk over both. */
export function firstTouching(sentences: readonly PartSpan[], spans: readonly PartSpan[]): (number | null)[] {
  const found = sentences.map((): number | null => null)
  for (const part of parts) {
    const pieces = piecesOf(spans, part)
    let next = 0
    sentences.forEach((sentence, i) => {
      if (sentence.part !== part) return
      while ((pieces[next]?.end ?? Infinity) <= sentence.start) next += 1
      const piece = pieces[next]
      if (piece && piece.start < sentence.end) found[i] = piece.span
    })
  }
  return found
}

/**
 * What became of every sentence. A claim on some words of a sentence claims it, whatever else was set aside there: it
 * has been looked at, and something in it can be checked. Linear in sentences and spans, once the spans are sorted.
 *
 * @param sentences in the order of their text within each part, apart from each other
 * @param passages of claims that are not withdrawn, in any order
 */
export function coverageOf(
  sentences: readonly PartSpan[],
  passages: readonly PartSpan[],
  setAsides: readonly PartSpan[],
): Coverage {
  const claimed = firstTouching(sentences, passages).map((by) => (by === null ? 0 : 1))
  return coverageWith(claimed, firstTouching(sentences, setAsides))
}

/**
 * The same, once it is known which sentences claims rest on: how many passages on each, and which `setAside` is the
 * first on each.
 */
export function coverageWith(passagesOn: ArrayLike<number>, asideOn: readonly (number | null)[]): Coverage {
  const counts = { claimed: 0, 'set-aside': 0, open: 0 }
  const setAsideBy = asideOn.map((by, i) => (passagesOn[i] === 0 ? by : null))
  const states = setAsideBy.map((by, i): SentenceState => {
    const state = passagesOn[i] !== 0 ? 'claimed' : by === null ? 'open' : 'set-aside'
    counts[state] += 1
    return state
  })
  return { states, setAsideBy, claimed: counts.claimed, setAside: counts['set-aside'], open: counts.open }
}
