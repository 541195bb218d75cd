import { describe, type Position, type Quote } from '@/lib/core/anchoring/selector'
import { type Atom, atomsOf, draftOf, isBlank } from '@/tests/bench/anchoring/atoms'
import type { Edit } from '@/tests/bench/anchoring/edits'
import type { Random } from '@/tests/bench/anchoring/random'
import { type Span, truths } from '@/tests/bench/anchoring/truth'

export type Passage = Quote & Position

/** One edited text with its quotes and where each of them truly is. */
export interface Case {
  oldText: string
  newText: string
  passages: Passage[]
  truth: (Span | null)[]
}

/** Counts of outcomes; `alive` quotes survive, `gone` ones do not. */
export interface Tally {
  alive: number
  right: number
  partial: number
  elsewhere: number
  orphan: number
  gone: number
  anchored: number
  ms: number
  cases: number
}

export const tally = (): Tally => ({
  alive: 0,
  right: 0,
  partial: 0,
  elsewhere: 0,
  orphan: 0,
  gone: 0,
  anchored: 0,
  ms: 0,
  cases: 0,
})

export function add(to: Tally, more: Tally): void {
  for (const key of Object.keys(to) as (keyof Tally)[]) to[key] += more[key]
}

/** Quotes of whole words, 20 to 300 units long (log-uniform), anywhere in the text. */
function quotes(text: string, atoms: Atom[], count: number, dice: Random): Span[] {
  const solid = atoms.filter((atom) => !isBlank(atom))
  return Array.from({ length: count }, () => {
    const first = dice.below(solid.length)
    const start = solid[first]?.origin ?? 0
    const wanted = Math.min(text.length, start + Math.round(20 * 15 ** dice.next()))
    let last = first
    while (last + 1 < solid.length && (solid[last + 1]?.origin ?? 0) < wanted) last += 1
    const atom = solid[last]
    return { start, end: atom ? atom.origin + atom.text.length : start + 1 }
  })
}

/** Edits a text and works out the truth; checked: what was not edited is still the old text, unit for unit. */
export function caseOf(oldText: string, edit: Edit, count: number, dice: Random): Case {
  const draft = draftOf(oldText)
  const before = atomsOf(draft)
  const after = atomsOf(edit(draft, dice))
  for (const { text, origin, size } of after) {
    if (
      origin >= 0 &&
      size === undefined &&
      oldText.slice(origin, origin + text.length).toLowerCase() !== text.toLowerCase()
    ) {
      throw new Error(`an edit lost the origin of ${JSON.stringify(text)}`)
    }
  }
  const spans = quotes(oldText, before, count, dice)
  return {
    oldText,
    newText: after.map(({ text }) => text).join(''),
    passages: spans.map(({ start, end }) => describe(oldText, start, end)),
    truth: truths(before, after, spans),
  }
}

/** Right: intersection over union of at least 0.7. Elsewhere: no unit in common. */
export function judge(found: (Span | null)[], truth: (Span | null)[], ms: number): Tally {
  const sums = { ...tally(), ms, cases: 1 }
  truth.forEach((place, i) => {
    const answer = found[i] ?? null
    if (!place) {
      sums.gone += 1
      if (answer) sums.anchored += 1
      return
    }
    sums.alive += 1
    if (!answer) {
      sums.orphan += 1
      return
    }
    const common = Math.min(answer.end, place.end) - Math.max(answer.start, place.start)
    const union = Math.max(answer.end, place.end) - Math.min(answer.start, place.start)
    if (common <= 0) sums.elsewhere += 1
    else if (common / union >= 0.7) sums.right += 1
    else sums.partial += 1
  })
  return sums
}
