import type { RatingView } from '@/lib/core/verdicts/view'

export interface DecisionView {
  id: string
  roundId: string
  roundNumber: number
  rating: RatingView
  /** How certain the evidence is, in the words of the scale; null where it has none. */
  certainty: string | null
  summary: string
  dissentReviewIds: string[]
  overrideReason: string | null
  decidedByName: string
  decidedAt: string
}

export interface PublicationView {
  id: string
  number: number
  kind: 'first' | 'correction' | 'retraction'
  rating: RatingView
  note: string | null
  publishedByName: string
  publishedAt: string
}
