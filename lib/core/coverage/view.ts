import type { PlaceView } from '@/lib/core/claims/placement'
import type { SetAsideReason } from '@/lib/core/coverage/input'

/** Words somebody looked at and set aside as not checkable. */
export interface SetAsideView extends PlaceView {
  id: string
  revisionId: string
  why: SetAsideReason
  note: string | null
  byName: string
  at: string
}

/**
 * Of the sentences of a document's newest text: how many there are, are claimed, and are set aside; the rest nobody
 * looked at.
 */
export interface CoverageCounts {
  sentences: number
  claimed: number
  setAside: number
}
