import { anchor } from '@/lib/core/anchoring/anchor'
import { type Likeness, likenesses } from '@/lib/core/anchoring/approximate'
import { at } from '@/lib/core/anchoring/int-array'
import { visible } from '@/lib/core/anchoring/normalise'
import { lost, type Reanchored } from '@/lib/core/anchoring/reanchored'
import {
  LEAST_CONTEXT_UNSEEN,
  LEAST_LEFT_UNSEEN,
  LEAST_MARGIN_UNSEEN,
  LEAST_SAID_UNSEEN,
  SURE_LEFT_UNSEEN,
  scoreOf,
} from '@/lib/core/anchoring/score'
import type { Position, Quote } from '@/lib/core/anchoring/selector'
import { tokenAt } from '@/lib/core/anchoring/tokens'
import { patternOf, places, type WordIndex } from '@/lib/core/anchoring/word-index'

interface Passage {
  quote: Quote
  position?: Position | null
}

/** The exact words where `anchor` finds them; with the reasons of re-anchoring. */
function exactly(index: WordIndex, passage: Passage): Reanchored | undefined {
  const { status, start, end, score } = anchor(index.text, passage)
  if (status === 'ambiguous') return lost('ambiguous', 'repeated-text', score)
  if (start === null || end === null) return undefined
  const reason = status === 'exact' ? 'same-place' : 'same-words-elsewhere'
  return { status, start, end, score, reason, candidate: null }
}

/** Two places with nearly the whole quote are a question; two with less are most likely both something else. */
const TWINS = ['ambiguous', 'repeated-text'] as const
const NEITHER = ['orphaned', 'weak-evidence'] as const

function answer(index: WordIndex, passage: Passage, place: Likeness): Reanchored {
  const { tokens, text } = index
  const span = { start: at(tokens.starts, place.from), end: at(tokens.ends, place.to - 1) }
  const words = text.slice(span.start, span.end)
  const score = scoreOf(place.quote, place.context)
  const folded = place.quote > 0.999
  if (visible(words) === visible(passage.quote.exact)) {
    const still = span.start === passage.position?.start
    const reason = still ? 'same-place' : 'same-words-elsewhere'
    return { status: still ? 'exact' : 'moved', ...span, score, reason, candidate: null }
  }
  const reason = folded ? 'typography-changed' : 'words-changed'
  return { status: 'changed', ...span, score: Math.min(score, 0.99), reason, candidate: null }
}

/**
 * Finds a passage in a text without the text it was taken from: the exact words (see `anchor`); then the words but for
 * typography; then words like them. Without the old text nobody can tell an edited sentence from its near-duplicate, so
 * an inexact place needs most of the quote, its context or nearly all of the quote, and a clear lead over the next
 * place.
 */
export function search(index: WordIndex, passage: Passage): Reanchored {
  const found = exactly(index, passage)
  if (found) return found
  const { exact, prefix, suffix } = passage.quote
  const pattern = patternOf(index, prefix + exact + suffix)
  const from = tokenAt(pattern.tokens, prefix.length)
  let to = tokenAt(pattern.tokens, prefix.length + exact.length)
  if (to < pattern.tokens.count && at(pattern.tokens.starts, to) < prefix.length + exact.length) to += 1
  if (from >= to) return lost('orphaned', 'weak-evidence')

  const [best, next] = likenesses(index, pattern, from, to)
  if (!best) return lost('orphaned', 'deleted')
  const candidate = { start: at(index.tokens.starts, best.from), end: at(index.tokens.ends, best.to - 1) }
  const score = scoreOf(best.quote, best.context)
  const rank = (place: Likeness) => place.quote + place.context / 2
  if (next && next.quote >= LEAST_LEFT_UNSEEN && rank(best) - rank(next) < LEAST_MARGIN_UNSEEN) {
    const [status, reason] = next.quote >= SURE_LEFT_UNSEEN ? TWINS : NEITHER
    return lost(status, reason, score, candidate)
  }
  if (best.quote < LEAST_LEFT_UNSEEN) return lost('orphaned', 'too-little-left', score, candidate)
  const vouched = best.context >= LEAST_CONTEXT_UNSEEN || best.quote >= SURE_LEFT_UNSEEN
  if (!vouched || best.said < LEAST_SAID_UNSEEN) return lost('orphaned', 'weak-evidence', score, candidate)
  if (
    best.quote > 0.999 &&
    places(index, pattern.ids.subarray(from, to)).length > 1 &&
    best.context < SURE_LEFT_UNSEEN
  ) {
    return lost('ambiguous', 'repeated-text', score, candidate)
  }
  return answer(index, passage, best)
}
