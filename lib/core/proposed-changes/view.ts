import type { Part } from '@/lib/core/claims/input'
import type { ProposedChangeState } from '@/lib/core/proposed-changes/state'

/** Other words for words of an article, where they stand in the text they were proposed for. */
export interface ProposedChangeView {
  id: string
  claimId: string
  claimNumber: number
  passageId: string
  /** Number of the revision whose words these are. */
  revision: number
  part: Part
  /** Of the body, from 1; 0 in headline and deck. */
  paragraph: number
  /** The heading above the words; null where there is none. */
  section: string | null
  /** The paragraph before and after the words. */
  before: string
  exact: string
  after: string
  /** Empty: the words are to be left out. */
  replacement: string
  why: string
  state: ProposedChangeState
  /** Made in a blind round that is not revealed: nobody but its author reads it. */
  sealed: boolean
  proposedByName: string
  proposedAt: string
  answer: { byName: string; at: string; words: string | null } | null
  /** Of an accepted one: the first later revision that says it. */
  carriedIn: number | null
  may: { answer: boolean; takeBack: boolean; withdraw: boolean }
}

/** The change list of an article, as far as this member may read it. */
export interface ChangeListView {
  documentId: string
  title: string
  language: string
  /** In reading order. */
  changes: ProposedChangeView[]
  counts: Record<ProposedChangeState, number>
}
