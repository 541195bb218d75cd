import { at } from '@/lib/core/anchoring/int-array'
import { visible } from '@/lib/core/anchoring/normalise'
import { neighboursOf, type Place, placeOf } from '@/lib/core/anchoring/place'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { lost, type Reanchored } from '@/lib/core/anchoring/reanchored'
import { repeats } from '@/lib/core/anchoring/repetition'
import {
  LEAST_KEPT,
  LEAST_LEFT,
  LEAST_MOVED,
  LEAST_NEIGHBOURS,
  LEAST_SAID,
  LEAST_UNDIVIDED,
  LONGEST_CORRECTION,
  PIECE_MARGIN,
  scoreOf,
} from '@/lib/core/anchoring/score'
import { inShreds } from '@/lib/core/anchoring/seams'
import type { Position } from '@/lib/core/anchoring/selector'
import { shareOfSlot, slotOf } from '@/lib/core/anchoring/slot'
import { tokenAt } from '@/lib/core/anchoring/tokens'

/** The offsets of a place: inside a word where the passage begins or ends inside it, with the white space it had. */
function offsets(
  prepared: Prepared,
  place: Place,
  first: number,
  last: number,
  { start, end }: Position,
): Position {
  const { old, new: fresh, words, oldText, newText } = prepared
  const inside = (i: number, j: number) =>
    words.old[i] === words.new[j] &&
    at(old.ends, i) - at(old.starts, i) === at(fresh.ends, j) - at(fresh.starts, j)
  let from = at(fresh.starts, place.from)
  let to = at(fresh.ends, place.to - 1)
  if (inside(first, place.from)) {
    const lead = start - at(old.starts, first)
    if (lead > 0) from += lead
    else
      for (let n = 1; n <= -lead && oldText[at(old.starts, first) - n] === newText[from - 1]; n += 1)
        from -= 1
  }
  if (inside(last, place.to - 1)) {
    const tail = at(old.ends, last) - end
    if (tail > 0) to -= tail
    else for (let n = 0; n < -tail && oldText[at(old.ends, last) + n] === newText[to]; n += 1) to += 1
  }
  return { start: from, end: to }
}

/** A passage whose words are only repeated by another sentence: gone, and that sentence is where to look. */
function repeated({ told, new: fresh }: Prepared, from: number, to: number): Reanchored | undefined {
  const places = told.subarray(from, to).filter((j) => j >= 0)
  if (2 * places.length < to - from) return undefined
  places.sort()
  const [low, high] = [at(places, 0), at(places, places.length - 1)]
  return lost('orphaned', 'only-quoted', 0, { start: at(fresh.starts, low), end: at(fresh.ends, high) })
}

/**
 * A figure or a name of up to three words, every one replaced, between neighbours that stayed: changed. Else it is
 * gone.
 */
function corrected(prepared: Prepared, from: number, to: number): Reanchored {
  const slot = slotOf(prepared, from, to)
  if (!slot || slot.newTo === slot.newFrom) return lost('orphaned', 'deleted')
  const share = shareOfSlot(slot, from, to)
  const { starts, ends } = prepared.new
  const place = { start: at(starts, share.from), end: at(ends, share.to - 1) }
  const size = Math.max(slot.oldTo - slot.oldFrom, slot.newTo - slot.newFrom)
  const neighbours = neighboursOf(prepared, from, to, share)
  if (size > LONGEST_CORRECTION || neighbours < LEAST_NEIGHBOURS) {
    return lost('orphaned', 'too-little-left', 0, place)
  }
  return {
    status: 'changed',
    ...place,
    score: scoreOf(0.25, neighbours),
    reason: 'words-changed',
    candidate: null,
  }
}

/**
 * Finds the passage `span` of the old text of a prepared pair in its new text. What the diff says of the passage's own
 * words decides; words that are gone are not looked for in text that other words account for.
 *
 * - `exact`: the same words (to the eye, see `normalise.ts`) at the same offset. `moved`: the same words elsewhere.
 * - `changed`: at least half of the passage is left in one place (more, if it does not stand in order), or a correction
 * of
 *   up to three words took its place. A changed figure, an inserted word or another quotation mark are changes.
 * - `ambiguous`: torn into pieces of one size, divided by a new line or sentence so that neither side is half of it, or
 * in a text that
 *   repeats itself so that nobody can say which copy it is.
 * - `orphaned`: gone, or so little left, or in such shreds (`seams.ts`), that a guess would be a false anchor; or its
 * words stand only in another sentence,
 *   which repeats them, such as a correction (`embedded.ts`).
 */
export function reanchorSpan(prepared: Prepared, span: Position): Reanchored {
  const { old, oldText, newText, match } = prepared
  const first = tokenAt(old, span.start)
  let last = tokenAt(old, span.end - 1)
  if (last >= old.count || at(old.starts, last) >= span.end) last -= 1
  if (first > last) return lost('orphaned', 'weak-evidence')
  const to = last + 1
  const place = placeOf(prepared, first, to)
  if (!place) return repeated(prepared, first, to) ?? corrected(prepared, first, to)

  const found = offsets(prepared, place, first, last, span)
  const neighbours = neighboursOf(prepared, first, to, place)
  const score = scoreOf(place.alike, neighbours)
  const { movedWeight } = place.piece
  const inOrder = movedWeight === undefined
  const short = inOrder && to - first <= LONGEST_CORRECTION && neighbours >= LEAST_NEIGHBOURS
  const little = place.first < LEAST_KEPT || place.said < LEAST_SAID
  if (place.left < LEAST_LEFT || (little && !short)) return lost('orphaned', 'too-little-left', score, found)
  if (inShreds(prepared, place.piece)) return lost('orphaned', 'too-little-left', score, found)
  if (!inOrder && movedWeight < LEAST_MOVED) return lost('orphaned', 'weak-evidence', score, found)
  if (place.undivided < LEAST_UNDIVIDED) return lost('ambiguous', 'torn-apart', score, found)
  if (place.second > 0 && place.first - place.second < PIECE_MARGIN)
    return lost('ambiguous', 'torn-apart', score, found)

  const before = oldText.slice(span.start, span.end)
  const after = newText.slice(found.start, found.end)
  if (before !== after && visible(before) !== visible(after)) {
    const reason = place.alike > 0.999 ? 'typography-changed' : 'words-changed'
    return { status: 'changed', ...found, score: Math.min(score, 0.99), reason, candidate: null }
  }
  if (inOrder && match.forth[first] === place.from && repeats(prepared, first, to)) {
    return lost('ambiguous', 'repeated-text', score, found)
  }
  if (found.start === span.start)
    return { status: 'exact', ...found, score, reason: 'same-place', candidate: null }
  return { status: 'moved', ...found, score, reason: 'same-words-elsewhere', candidate: null }
}
