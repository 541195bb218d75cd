import type { Part } from '@/lib/core/claims/input'
import type { ClaimState, ClaimType, Priority } from '@/lib/core/claims/state'
import type { SetAsideReason } from '@/lib/core/coverage/input'
import type { Stance } from '@/lib/core/evidence/input'
import type { Role } from '@/lib/core/members/role'
import type { ReviewConfidence } from '@/lib/core/review/input'
import type { SourceKind } from '@/lib/core/sources/input'

/**
 * When something happened in the sample newsroom: whole days before the day of installation (at least 1, so
 * that nothing lies in the future), and the time of day in UTC as HH:MM. Steps are played in this order.
 */
export type Moment = readonly [daysAgo: number, time: string]

export interface PersonContent {
  key: string
  name: string
  email: string
}

export interface WorkspaceContent {
  key: string
  name: string
  slug: string
  teamSize: number
  requiredReviews: number
  scaleId: string
  /** The first owner comes first. */
  members: readonly { person: string; role: Role }[]
  openedAt: Moment
}

export interface DocumentContent {
  key: string
  workspace: string
  /** File name in `seeds/articles`: the body, UTF-8. */
  file: string
  headline: string
  deck: string | null
  byline: string
  publisher: string
  url: string
  publishedDaysAgo: number
  language: string
  importedBy: string
  importedAt: Moment
  /** What the desk says of the document as a whole; it becomes the sign-off's conclusion. */
  conclusion: string
  /** A later text of the same article: the file with these words replaced, each found once in the body. */
  revised?: { by: string; at: Moment; replace: readonly { words: string; by: string }[] }
  /** Played after every step of the document's claims; left out while the document is not signed off. */
  signOff?: { by: string; at: Moment }
}

interface DescribedSourceContent {
  key: string
  confidential?: false
  kind: SourceKind
  title: string
  authors?: string
  container?: string
  publisher?: string
  /** A year or an ISO 8601 date, as printed on the source. */
  issued?: string
  /** Volume, issue, pages. */
  details?: string
  doi?: string
  pmid?: string
  url?: string
  /** What kind of evidence it is, and on how many. */
  level?: string
  peerReviewed?: boolean
}

/** A source whose identity is written down nowhere, these files included. */
interface ConfidentialSourceContent {
  key: string
  confidential: true
  kind: SourceKind
  describedAs: string
  heldBy: string
}

export type SourceContent = DescribedSourceContent | ConfidentialSourceContent

interface CitedContent {
  source: string
  used: true
  stance: Stance
  /** The exact words of the source or, where `paraphrase`, what it says in our words. */
  quote: string
  paraphrase?: boolean
  locator?: string
  accessedDaysAgo?: number
  archiveUrl?: string
  note?: string
}

interface ConsultedContent {
  source: string
  used: false
  whyNotUsed: string
  accessedDaysAgo?: number
}

export type EvidenceContent = CitedContent | ConsultedContent

/** Evidence for everybody, attached while the claim is a draft. */
export type CommonEvidenceContent = EvidenceContent & { by: string; at: Moment }

interface JudgedContent {
  by: string
  at: Moment
  ratingId: string
  confidence: ReviewConfidence
  /** Paragraphs of plain text. */
  rationale: readonly string[]
  /** Evidence the reviewer added while judging. */
  evidence?: readonly EvidenceContent[]
  /** What the reviewer had said before they thought again, still before the reveal. */
  before?: { at: Moment; ratingId: string; confidence: ReviewConfidence; rationale: readonly string[] }
}

interface CannotJudgeContent {
  by: string
  at: Moment
  cannotJudge: string
}

export type ReviewContent = JudgedContent | CannotJudgeContent

export interface DecisionContent {
  by: string
  at: Moment
  ratingId: string
  summary: string
  overrideReason?: string
}

export interface RoundContent {
  /** The first round opens when the claim is submitted; a later one when a published check is reopened. */
  opened: { by: string; at: Moment; reopenReason?: string }
  reviews: readonly ReviewContent[]
  returned?: { by: string; at: Moment; reason: string }
  decision?: DecisionContent
  /** Making the decision public. `note` tells readers what a correction changes. */
  publication?: { by: string; at: Moment; note?: string }
}

export interface PassageContent {
  part?: Part
  /** The exact words, found once in their part unless `occurrence` (counted from 1) says which. */
  quote: string
  occurrence?: number
}

/** Words of a document that somebody set aside as not checkable, in one act and for one reason. */
export interface SetAsideContent {
  document: string
  quotes: readonly PassageContent[]
  why: SetAsideReason
  note?: string
  by: string
  at: Moment
}

/** A thread on a claim. `@key` calls the person of that key; in a blind round it is a question to the leads. */
export interface ThreadContent {
  claim: string
  /** The words of the passage it is about, exactly; left out where it is about the claim as a whole. */
  about?: string
  remarks: readonly [RemarkContent, ...RemarkContent[]]
  resolved?: { by: string; at: Moment }
}

export interface RemarkContent {
  by: string
  at: Moment
  says: string
}

/** Other words for a passage, and what its editor said to them; open where there is no answer. */
export interface ProposedChangeContent {
  claim: string
  words: string
  replacement: string
  why: string
  by: string
  at: Moment
  answer?: { accepted: boolean; words: string; by: string; at: Moment }
}

/** The day on which a claim should be settled, in days after the day of installation: negative where it has passed. */
export interface DueContent {
  claim: string
  inDays: number
  by: string
  at: Moment
}

/** A member's stake in a document, declared by themselves. */
export interface ConflictContent {
  document: string
  reason: string
  by: string
  at: Moment
}

/** A change of a workspace's policy: after how many days a published verdict is due for a re-check. */
export interface RecheckContent {
  workspace: string
  afterDays: number
  by: string
  at: Moment
}

export interface ClaimContent {
  key: string
  document: string
  /** The first is the one the claim was drafted on. */
  passages: readonly [PassageContent, ...PassageContent[]]
  statement: string
  type: ClaimType
  claimant: string
  /** Left out where it was said on the day the document was published. */
  saidOn?: string
  saidWhere?: string
  whySelected: string
  priority: Priority
  legalRisk: boolean
  createdBy: string
  createdAt: Moment
  evidence: readonly CommonEvidenceContent[]
  rounds: readonly RoundContent[]
  withdrawn?: { by: string; at: Moment; reason: string }
  /** The state it must be in once everything was played, and what readers see of it. */
  ends: { state: ClaimState; publications: 0 | 1 | 2; underReviewAgain?: true; returned?: true }
}
