import type { Wording } from '@/lib/core/claims/placement'
import type { ClaimState, ClaimType, Priority } from '@/lib/core/claims/state'
import type { FilterName, QueueFilter, QueueSort } from '@/lib/core/queue/filter'
import type { Closeness } from '@/lib/core/review/closeness'
import type { SourceKind } from '@/lib/core/sources/input'
import type { RatingView } from '@/lib/core/verdicts/view'

export const queueLists = ['to-do', 'drafts', 'submitted', 'returned', 'to-decide', 'all'] as const
export type QueueList = (typeof queueLists)[number]

/** Counts go no further: a list that is longer is as long as nobody counts. `COUNTED + 1` stands for "more". */
export const COUNTED = 1000

/** How a claim in review or after it stands, at a glance. */
export type Stand = Closeness | 'incomplete' | 'settled'

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
  /** The lead who put it on this member's desk. */
  assignedBy: string | null
  /** Who else has it on their desk now, for those who may see it; empty for others. */
  holders: string[]
  /** The day on which it should be settled: YYYY-MM-DD. */
  dueOn: string | null
  /** Null before the first round, and for what was withdrawn. How ratings lie apart is known from the reveal on. */
  stand: Stand | null
  /** When the claim came to this list. */
  since: string
  verdict: RatingView | null
  /** For the preview: the block around the first passage. */
  context: { before: string; exact: string; after: string } | null
  claimant: string | null
  whySelected: string | null
  evidenceCount: number
  /** Open threads that this member may read. */
  threads: number
  /** How its words stand in the newest revision of the article. */
  wording: Wording
}

/** Filters and order kept by name. `query` is that of an address. */
export interface SavedListView {
  id: string
  name: string
  query: string
  shared: boolean
  /** This member may rename or remove it. */
  mayRemove: boolean
}

/** What filters can be set to here. */
export interface QueueChoices {
  documents: { id: string; headline: string }[]
  /** Who claims are assigned to, for those who may see it; empty for others. */
  members: { id: string; name: string }[]
  /** "id@version" and the name. */
  scales: { key: string; name: string }[]
  sourceKinds: readonly SourceKind[]
}

export interface QueueView {
  list: QueueList
  filter: QueueFilter
  sort: QueueSort
  /** The day it is at the server: due dates are told from it. */
  today: string
  /** Filters this member may not set. */
  refused: FilterName[]
  /** How many claims each list holds, whatever the filter; at most `COUNTED + 1`. */
  counts: Record<QueueList, number>
  /** How many are on this list with this filter; at most `COUNTED + 1`. */
  found: number
  rows: QueueRow[]
  /** Cursor of the next page, or null. */
  next: string | null
  /** "9 of 12 settled" per document of the rows. */
  documents: Record<string, { settled: number; total: number }>
  choices: QueueChoices
  saved: SavedListView[]
}
