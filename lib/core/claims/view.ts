import type { Part } from '@/lib/core/claims/input'
import type { PlacementView, Wording } from '@/lib/core/claims/placement'
import type { ClaimState, ClaimType, Priority } from '@/lib/core/claims/state'
import type { TurnView } from '@/lib/core/decisions/chain'
import type { DecisionView, PublicationView } from '@/lib/core/decisions/view'
import type { EvidenceView } from '@/lib/core/evidence/view'
import type { MyReview, RoundView, UnsentWords } from '@/lib/core/review/view'
import type { RatingView } from '@/lib/core/verdicts/view'

/**
 * UTF-16, half-open offsets into the part of the revision it was marked in. `holds` is false if the text there differs.
 * `placement` says where its words are in the newest revision; null if it was marked there.
 */
export interface PassageView {
  id: string
  revisionId: string
  part: Part
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  holds: boolean
  placement: PlacementView | null
}

/** What stands beside the text: one claim, short. */
export interface ClaimCard {
  id: string
  number: number
  statement: string
  type: ClaimType
  state: ClaimState
  priority: Priority
  legalRisk: boolean
  returned: boolean
  /** The verdict in force: of the decision, or of the last publication while it is reviewed again. */
  verdict: RatingView | null
  publishedAt: string | null
  /** When what was public of it was taken back, while nothing else stands in its place. */
  retractedAt: string | null
  /** Set while a published check is open again. */
  underReviewSince: string | null
  passages: PassageView[]
  /** How its words stand in the newest revision of the article. */
  wording: Wording
  evidenceCount: number
  /** The open round, if there is one: how many reviews are in, never whose or what. */
  round: { number: number; required: number; submitted: number } | null
  dissentCount: number
  /** Open threads that this reader may see, where they were asked for: never a question that is sealed from them. */
  threads?: number
  /** Who rated it how in its last round whose reviews are open, where the reader asked for it: never what is sealed. */
  judgedBy?: readonly JudgedBy[]
}

/** One member's rating in a round whose reviews everybody may read. */
export interface JudgedBy {
  memberId: string
  name: string
  rating: RatingView
}

/** Everything the claim page shows to this viewer, and nothing that is sealed from them. */
export interface ClaimView extends ClaimCard {
  documentId: string
  documentHeadline: string
  documentPublisher: string | null
  documentLanguage: string
  claimant: string | null
  saidOn: string | null
  saidWhere: string | null
  whySelected: string | null
  /** The day by which it is to be settled, YYYY-MM-DD; null: none. */
  dueOn: string | null
  returnedReason: string | null
  edition: number
  createdAt: string
  createdByName: string
  /** Words before, the passage, words after: whole blocks around each passage. */
  contexts: {
    passageId: string
    part: Part
    paragraph: number
    before: string
    exact: string
    after: string
  }[]
  evidence: EvidenceView[]
  currentRound: RoundView | null
  /** Rounds already revealed, newest first, each with its reviews side by side. */
  revealedRounds: RoundView[]
  /** Whom a lead can give a slot of the open round now; empty for everybody else, and where no slot is free. */
  assignable: { id: string; name: string }[]
  mine: MyReview | null
  /** Of the newest round that ended under the viewer's hands. */
  unsent: UnsentWords | null
  /** A conflict of interest keeps the viewer out of the claims of this document. */
  conflicted: boolean
  decisions: DecisionView[]
  publications: PublicationView[]
  /** When and why it was sent back or opened again. */
  turns: TurnView[]
  /** The published verdict is due for a re-check since then, under the policy in force. */
  recheckDueSince: string | null
  /** Whether the decision in force needs a legal sign-off before it is published, and who gave it. */
  legal: { needed: boolean; given: { byName: string; at: string; note: string } | null }
  /** Position in the document: numbers of the claims before and after, for the previous and next keys. */
  neighbours: { position: number; of: number; previousId: string | null; nextId: string | null }
  may: {
    change: boolean
    submit: boolean
    return: boolean
    take: boolean
    review: boolean
    /** Their own review is in, and may be changed until the reveal. */
    changeReview: boolean
    settle: boolean
    settleOverride: boolean
    publish: boolean
    retract: boolean
    legalSignOff: boolean
    reopen: boolean
    withdraw: boolean
    restore: boolean
    setDue: boolean
    /** From somebody who holds a slot of the open round. */
    takeBack: boolean
  }
}
