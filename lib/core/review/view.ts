import type { EvidenceView } from '@/lib/core/evidence/view'
import type { ReviewConfidence, ReviewDraftContent } from '@/lib/core/review/input'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { RatingView } from '@/lib/core/verdicts/view'

/** One review, of a revealed round or the viewer's own. */
export interface ReviewView {
  id: string
  memberId: string
  memberName: string
  memberInitials: string
  rating: RatingView | null
  /** How certain the evidence is, in the words of the scale; null where it has none. */
  certainty: string | null
  confidence: ReviewConfidence | null
  rationale: RationaleDoc | null
  cannotJudgeReason: string | null
  /** When it was submitted first. */
  submittedAt: string
  /** When it was changed last, before the reveal; null if never. */
  changedAt: string | null
  /** What it said before, oldest first: the last word counts. */
  earlier: EarlierSaid[]
  evidence: EvidenceView[]
}

/** What a review said before its author changed it. */
export interface EarlierSaid {
  version: number
  rating: RatingView | null
  /** How certain the evidence is, in the words of the scale; null where it has none. */
  certainty: string | null
  confidence: ReviewConfidence | null
  rationale: RationaleDoc | null
  cannotJudgeReason: string | null
  saidAt: string
}

/** How long reviewing took, in whole minutes of activity: nobody sees another person's. */
export interface RoundTime {
  /** The viewer's own; null if none was counted. */
  mine: number | null
  /** The median of the round after its reveal; null of fewer than three people. */
  team: { minutes: number; reviews: number } | null
}

export interface RoundView {
  id: string
  number: number
  required: number
  blind: boolean
  scale: Scale
  policyVersion: number
  /**
   * Reviews are shown as of "Reviewer A" and so on until the claim is settled or withdrawn; all but the viewer's own.
   */
  namesHidden: boolean
  openedAt: string
  revealedAt: string | null
  closedAt: string | null
  outcome: 'decided' | 'returned' | 'withdrawn' | null
  /** How many ratings are in. */
  submitted: number
  /** Empty until the round is revealed. */
  reviews: ReviewView[]
  /** Who has submitted and when, without what: for leads and auditors; null for everybody else. */
  progress: { memberId: string; memberName: string; submittedAt: string | null }[] | null
  time: RoundTime
  /** "Split: 2 Mixed, 1 off the scale", "Unanimous: Mixed"; null until revealed. */
  spread: { unanimous: boolean; words: string } | null
}

/** What the viewer wrote in a round that was over before they submitted it: nobody else ever reads it. */
export interface UnsentWords {
  roundId: string
  round: number
  /** The rating they had chosen, in the words of the round's scale. */
  rating: string | null
  content: ReviewDraftContent
  savedAt: string
}

/** The viewer's own side of the open round. */
export interface MyReview {
  roundId: string
  /** null: no slot taken yet. */
  leaseExpiresAt: string | null
  draft: ReviewDraftContent | null
  draftSavedAt: string | null
  /** Sources named by id in the draft's evidence, so that rows can be drawn. */
  draftSources: Record<string, EvidenceView['source']>
  submitted: ReviewView | null
  /** What they submitted, as a form holds it: to begin a change with. */
  said: ReviewDraftContent | null
}
