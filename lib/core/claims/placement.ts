import { z } from 'zod'
import { type Part, passageInput } from '@/lib/core/claims/input'
import { recordId } from '@/lib/core/input-fields'

/**
 * What became of a passage in a later revision. `exact`, `moved` and `chosen` have a place; `changed`, `ambiguous` and
 * `orphaned` are detached and wait for a person; `lost` is a person's word that the text no longer says it.
 */
export const placementStatuses = [
  'exact',
  'moved',
  'changed',
  'ambiguous',
  'orphaned',
  'chosen',
  'lost',
] as const
export type PlacementStatus = (typeof placementStatuses)[number]

/** Words of a revision: UTF-16, half-open offsets into the part. */
export interface PlaceView {
  part: Part
  start: number
  end: number
  exact: string
}

/** The standing placement of a passage in a revision later than its own. */
export interface PlacementView {
  status: PlacementStatus
  /** 0..1; 1 for a person's choice. */
  score: number
  /** A reason of lib/core/anchoring, or `by-hand`; the words are in the catalogue. */
  reason: string
  place: PlaceView | null
  /** Where a person may look first. Never an answer. */
  candidate: PlaceView | null
}

/** Whether a passage waits for a person to say where its words are now. */
export const isDetached = ({ status }: Pick<PlacementView, 'status'>) =>
  status === 'changed' || status === 'ambiguous' || status === 'orphaned'

/**
 * How a claim's words stand in the newest revision: all there as they were judged; some `waiting` for a person to place
 * them; or all placed, but some `changed` or gone.
 */
export const wordings = ['current', 'waiting', 'changed'] as const
export type Wording = (typeof wordings)[number]

/** A person's answer: these words of the newest revision, or `words: null` for "no longer there". */
export const choosePlaceInput = z.object({
  claimId: recordId,
  passageId: recordId,
  revisionId: recordId,
  words: passageInput.omit({ revisionId: true }).nullable(),
})
