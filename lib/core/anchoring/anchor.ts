import { isSpan, type Position, type Quote, splitsPair } from '@/lib/core/anchoring/selector'

/**
 * `exact`: the words stand where they stood. `moved`: they stand in one other place that can be told for certain.
 * `changed`: found with other words (never by `anchor`, which looks for
 * exact words only). `ambiguous`: they stand in several
 * places and nothing tells which. `orphaned`: they are gone, or what is left cannot be the passage.
 */
export type AnchorStatus = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphaned'

export interface Anchor {
  status: AnchorStatus
  /** UTF-16 offsets, end exclusive; null where the passage is lost. */
  start: number | null
  end: number | null
  /**
   * 0..1. Half for the words, half for the share of the stored context that still stands next to them, counted outwards
   * to the first difference; 1 where no context was stored. For `ambiguous` that of the best place, 0 for `orphaned`.
   */
  score: number
}

/** Units of context by which one of several places must lead the next. A common short word more is not enough. */
const MARGIN = 8

/** Words and agreeing context of this many units together say that a single occurrence is no coincidence. */
const IDENTIFYING = 24

/**
 * Units that may be compared before giving up on a passage that repeats inside itself, such as a line of dashes: the
 * answer would be `ambiguous` in any case, and a hostile text must not stop the machine.
 */
const MOST_WORK = 50_000_000

interface Candidate {
  start: number
  /** Units of stored context that agree. */
  agreed: number
}

/** How many units of the stored context stand next to the words at `start`, outwards to the first difference. */
function agreement(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  let before = 0
  while (before < prefix.length && before < start && prefix.at(-1 - before) === text[start - 1 - before])
    before += 1
  const end = start + exact.length
  let after = 0
  while (after < suffix.length && suffix[after] === text[end + after] && end + after < text.length) after += 1
  return before + after
}

/** Every place where the words stand, overlapping ones too, but never cutting a character in half. */
function* occurrences(text: string, quote: Quote): Generator<Candidate> {
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    if (splitsPair(text, start) || splitsPair(text, start + quote.exact.length)) continue
    yield { start, agreed: agreement(text, start, quote) }
  }
}

/** The best and second best place by agreeing context, and how many places there are. */
function survey(text: string, quote: Quote) {
  const stored = quote.prefix.length + quote.suffix.length
  let best: Candidate | undefined
  let second: Candidate | undefined
  let count = 0
  let gaveUp = false
  for (const candidate of occurrences(text, quote)) {
    count += 1
    if (best === undefined || candidate.agreed > best.agreed) {
      second = best
      best = candidate
    } else if (second === undefined || candidate.agreed > second.agreed) second = candidate
    gaveUp = (count - 1) * quote.exact.length > MOST_WORK
    if (gaveUp || second?.agreed === stored) break
  }
  return { best, second, count, gaveUp }
}

const ORPHANED: Anchor = { status: 'orphaned', start: null, end: null, score: 0 }

/**
 * Finds a stored passage in a text. Only exact words count and nothing is guessed: nearness to the old position never
 * decides between places, and context never makes up for words that are gone.
 *
 * - At the stored position with all stored context: `exact`, even if the same words and context occur elsewhere too.
 * - At the stored position, context changed: `exact` when the words stand nowhere else, or the context that is left
 *   singles this place out, or none was stored. Otherwise another occurrence may have slid under the old offsets.
 * - Elsewhere, one occurrence: `moved`, unless the stored context contradicts it and the words are too short to be
 * sure.
 * - Elsewhere, several: `moved` when exactly one has all the context, or leads the next by a margin; else `ambiguous`.
 *
 * A position that is missing or outside the text is no hint at all. Time is linear in the text.
 */
export function anchor(
  text: string,
  { quote, position }: { quote: Quote; position?: Position | null },
): Anchor {
  const { exact, prefix, suffix } = quote
  if (exact === '') return ORPHANED
  const stored = prefix.length + suffix.length
  const score = (agreed: number) => (stored === 0 ? 1 : 0.5 + (0.5 * agreed) / stored)
  const found = (status: 'exact' | 'moved', { start, agreed }: Candidate): Anchor => {
    return { status, start, end: start + exact.length, score: score(agreed) }
  }

  const holds = position && isSpan(text, position) && text.slice(position.start, position.end) === exact
  const here = holds ? { start: position.start, agreed: agreement(text, position.start, quote) } : undefined
  if (here?.agreed === stored) return found('exact', here)

  const { best, second, count, gaveUp } = survey(text, quote)
  if (best === undefined) return ORPHANED
  if (count === 1) {
    if (here) return found('exact', best)
    const certain = best.agreed === stored || exact.length + best.agreed >= IDENTIFYING
    return certain ? found('moved', best) : ORPHANED
  }
  const next = second?.agreed ?? 0
  const singledOut = !gaveUp && best.agreed > next && (best.agreed === stored || best.agreed - next >= MARGIN)
  if (singledOut) return found(best.start === here?.start ? 'exact' : 'moved', best)
  return { status: 'ambiguous', start: null, end: null, score: score(best.agreed) }
}
