import { type Reanchorer, reanchorer } from '@/lib/core/anchoring/reanchor'
import { describe } from '@/lib/core/anchoring/selector'
import type { Part } from '@/lib/core/claims/input'
import type { PlacementView, PlaceView } from '@/lib/core/claims/placement'

/** The words of a revision, by part. */
export type PartTexts = Record<Part, string>

/** Finds words of earlier revisions in one new text. Texts are prepared once, when first needed. */
export interface PlaceFinder {
  /** @param place where the words stood in the text `from` */
  find(from: PartTexts, place: PlaceView): PlacementView
}

/**
 * Where passages are in a new revision. Words are looked for in their own part only: a headline that became a sentence
 * of the body is for a person to see. Only `exact` and `moved` words get a place; for all others it is a candidate.
 */
export function placeFinder(to: PartTexts): PlaceFinder {
  const finders = new Map<PartTexts, Map<Part, Reanchorer>>()
  const finderOf = (from: PartTexts, part: Part): Reanchorer => {
    const ofText = finders.get(from) ?? new Map<Part, Reanchorer>()
    finders.set(from, ofText)
    const known = ofText.get(part) ?? reanchorer(to[part], from[part])
    ofText.set(part, known)
    return known
  }
  return {
    find(from, { part, start, end }) {
      const { exact, prefix, suffix } = describe(from[part], start, end)
      const found = finderOf(from, part).find({
        quote: { exact, prefix, suffix },
        position: { start, end },
      })
      const placeAt = (at: { start: number | null; end: number | null } | null): PlaceView | null =>
        at === null || at.start === null || at.end === null || at.end <= at.start
          ? null
          : { part, start: at.start, end: at.end, exact: to[part].slice(at.start, at.end) }
      const place = placeAt(found)
      const sure = found.status === 'exact' || found.status === 'moved'
      const { status, score, reason } = found
      return {
        status,
        score,
        reason,
        place: sure ? place : null,
        candidate: sure ? null : (place ?? placeAt(found.candidate)),
      }
    },
  }
}

/** Passages to look for in one new text; `text` is the number of the earlier one they stood in. */
export interface PlacesAsked {
  to: PartTexts
  texts: PartTexts[]
  places: { text: number; place: PlaceView }[]
}

/** Where each of them is, in their order. */
export function placeAll({ to, texts, places }: PlacesAsked): PlacementView[] {
  const finder = placeFinder(to)
  return places.map(({ text, place }) => {
    const from = texts[text]
    if (from === undefined) throw new RangeError(`there is no text ${text}`)
    return finder.find(from, place)
  })
}
