import type { PlaceFacts } from '@/lib/core/claims/facts'

/** Other words for words of a revision, and why. An empty `replacement` leaves them out. */
export interface ProposedChangeFacts extends PlaceFacts {
  claimId: string
  passageId: string
  revisionId: string
  /** What stood around the words, by which they are found again in a later revision. */
  prefix: string
  suffix: string
  replacement: string
  why: string
}
