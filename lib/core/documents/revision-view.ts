import type { PlacementView, PlaceView } from '@/lib/core/claims/placement'
import type { ComparedRevisions } from '@/lib/core/documents/comparison'

/** A revision in the history of its document. Counts are passages, by what became of them in it. */
export interface RevisionRow {
  id: string
  number: number
  headline: string
  frozenAt: string
  frozenByName: string
  originalName: string | null
  fetchedFrom: string | null
  textSha256: string
  originalSha256: string
  carried: number
  /** Changed, ambiguous or not found, and nobody has said yet where they are. */
  waiting: number
  /** Placed or given up by a person. */
  byHand: number
}

/** What became of one passage in a revision that is not simply there. */
export interface MovedOn {
  claimId: string
  claimNumber: number
  statement: string
  /** The words as they were marked. */
  passage: PlaceView
  placement: PlacementView
}

/** A revision beside the one before it. */
export interface RevisionComparison {
  before: number
  after: number
  /** Null where comparing them is too much: `why` says in which way. */
  compared: ComparedRevisions | null
  why: 'too-much' | 'busy' | null
  /** Passages that were not carried over, in the order of the claims. */
  passages: MovedOn[]
}
