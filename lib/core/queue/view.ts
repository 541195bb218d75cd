import type { Wording } from '@/lib/core/claims/placement'
import type { ClaimState, ClaimType, Priority } from '@/lib/core/claims/state'
import type { RatingView } from '@/lib/core/verdicts/view'

export const queueLists = ['to-do', 'drafts', 'submitted', 'returned', 'to-decide'] as const
export type QueueList = (typeof queueLists)[number]

/** A row of the queue. Nothing here may depend on a sealed review: not a count, not the order. */
export interface QueueRow {
  claimId: string
  number: number
  statement: string
  type: ClaimType
  state: ClaimState
  priority: Priority
  documentId: string
  documentHeadline: string
  documentPublisher: string | null
  round: { number: number; required: number; submitted: number } | null
  /** This member holds a slot. */
  taken: boolean
  /** When the claim came to this list. */
  since: string
  verdict: RatingView | null
  /** For the preview: the block around the first passage. */
  context: { before: string; exact: string; after: string } | null
  claimant: string | null
  whySelected: string | null
  evidenceCount: number
  /** How its words stand in the newest revision of the article. */
  wording: Wording
}

export interface QueueView {
  list: QueueList
  counts: Record<QueueList, number>
  rows: QueueRow[]
  /** Cursor of the next page, or null. */
  next: string | null
  /** "9 of 12 settled" per document of the rows. */
  documents: Record<string, { settled: number; total: number }>
}
