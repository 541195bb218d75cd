import type { ClaimFacts, ClaimVersionContent, PassageFacts, PlacementFacts } from '@/lib/core/claims/facts'
import type { ClaimState, Priority } from '@/lib/core/claims/state'
import type { CommentDoc } from '@/lib/core/comments/body'
import type { ConflictFacts } from '@/lib/core/conflicts/facts'
import type { SetAsideFacts } from '@/lib/core/coverage/facts'
import type { EvidenceFacts } from '@/lib/core/evidence/facts'
import type { EvidenceItem } from '@/lib/core/evidence/input'
import type { Role } from '@/lib/core/members/role'
import type { PolicyFacts } from '@/lib/core/policy/facts'
import type { ProposedChangeFacts } from '@/lib/core/proposed-changes/facts'
import type { ReviewConfidence } from '@/lib/core/review/input'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import type { RoundFacts } from '@/lib/core/review/round-facts'
import type { SourceFacts } from '@/lib/core/sources/facts'
import type { Scale } from '@/lib/core/verdicts/scale'

/** A value that came to be, changed, or went: what a field of an event holds under its salt. */
export interface Made<T> {
  after: T
}
export interface Changed<T> {
  before: T
  after: T
}
export interface Gone<T> {
  before: T
}

/** What a review says. */
type SaidFields = {
  ratingId: Made<string | null>
  ratingLabel: Made<string | null>
  /** Only where the scale has certainty. */
  certainty?: Made<string | null>
  confidence: Made<ReviewConfidence | null>
  rationale: Made<RationaleDoc | null>
  evidence: Made<EvidenceItem[]>
  cannotJudgeReason: Made<string | null>
}

/**
 * Every verb of the log, the noun of its subject, and its fields beside `actor`. A report is a fold over
 * these (lib/core/reports/project), so whatever a report prints must be here. Adding a field to a verb is
 * allowed; taking one away or changing its meaning is not: old logs must still fold.
 */
export interface Catalogue {
  // installation log
  'account.created': { subject: 'account'; fields: { name: Made<string>; email: Made<string> } }
  /** `means`: how it was allowed, when not by the old password. */
  'account.passwordChanged': { subject: 'account'; fields: { means?: Made<'reset link'> } }
  'account.renamed': { subject: 'account'; fields: { name: Changed<string> } }
  /** Somebody else made a link with which this account gets a new password. The link itself is nowhere. */
  'account.resetLinkMade': { subject: 'account'; fields: { expiresAt: Made<string> } }
  'account.signedIn': { subject: 'account'; fields: { session: Made<string> } }
  'account.signedOut': { subject: 'account'; fields: { session: Gone<string> } }
  'account.sessionRevoked': { subject: 'account'; fields: { session: Gone<string> } }

  // workspace
  'workspace.opened': {
    subject: 'workspace'
    fields: { name: Made<string>; slug: Made<string>; teamSize: Made<number> }
  }
  'policy.set': { subject: 'policy'; fields: { policy: Made<PolicyFacts> } }
  'scale.made': { subject: 'scale'; fields: { scale: Made<Scale> } }
  'scale.retired': { subject: 'scale'; fields: { scale: Gone<Scale> } }
  'member.added': {
    subject: 'member'
    fields: { userId: Made<string>; name: Made<string>; role: Made<Role> }
  }
  // `name`: as the member was called then
  'member.roleChanged': { subject: 'member'; fields: { name: Made<string>; role: Changed<Role> } }
  'member.deactivated': { subject: 'member'; fields: { name: Made<string> } }
  'member.reactivated': { subject: 'member'; fields: { name: Made<string> } }
  'member.resetLinkMade': { subject: 'member'; fields: { name: Made<string>; expiresAt: Made<string> } }
  /** `email`: the only address that may use it; null for whoever holds the link. */
  'invitation.sent': {
    subject: 'invitation'
    fields: { email: Made<string | null>; role: Made<Role>; expiresAt: Made<string> }
  }
  'invitation.accepted': { subject: 'invitation'; fields: { memberId: Made<string> } }
  'invitation.revoked': { subject: 'invitation'; fields: object }

  // documents
  'document.imported': {
    subject: 'document'
    fields: {
      title: Made<string>
      byline: Made<string | null>
      publisher: Made<string | null>
      url: Made<string | null>
      publishedOn: Made<string | null>
      language: Made<string>
    }
  }
  'revision.frozen': {
    subject: 'revision'
    fields: {
      documentId: Made<string>
      number: Made<number>
      headline: Made<string>
      deck: Made<string>
      /** Hex SHA-256 of the UTF-8 body, of JCS({deck, headline, text}), and of the bytes as imported. */
      textSha256: Made<string>
      contentSha256: Made<string>
      originalSha256: Made<string>
      originalName: Made<string | null>
      originalMediaType: Made<string>
      /** Hex SHA-256 of JCS(blocks): headings, lists, tables and links as they were frozen. Not in the oldest logs. */
      blocksSha256?: Made<string>
      /** The address the original was fetched from, after redirects. */
      fetchedFrom?: Made<string | null>
    }
  }
  /**
   * A stretch somebody looked at and set aside as not checkable. `carriedFrom`: the same words in the revision before.
   */
  'setAside.made': {
    subject: 'set-aside'
    fields: { setAside: Made<SetAsideFacts>; carriedFrom: Made<string | null> }
  }
  'setAside.lifted': { subject: 'set-aside'; fields: { setAside: Gone<SetAsideFacts> } }
  'conflict.declared': { subject: 'conflict'; fields: { conflict: Made<ConflictFacts> } }
  'conflict.withdrawn': {
    subject: 'conflict'
    fields: { conflict: Gone<ConflictFacts>; reason: Made<string> }
  }
  'signOff.given': {
    subject: 'sign-off'
    fields: { documentId: Made<string>; conclusion: Made<string>; openClaims: Made<number[]> }
  }
  /** The document's sign-off in force: set by `signOff.given`, cleared when the record changes after it. */
  'document.signedOff': { subject: 'document'; fields: { signOffId: Changed<string | null> } }
  'document.reopened': {
    subject: 'document'
    fields: { signOffId: Changed<string | null>; because: Made<string> }
  }

  // claims; `state` is null before a claim exists
  'claim.drafted': {
    subject: 'claim'
    fields: {
      documentId: Made<string>
      number: Made<number>
      statement: Made<string>
      facts: Made<ClaimFacts>
      state: Made<ClaimState>
    }
  }
  'claim.changed': { subject: 'claim'; fields: { statement: Changed<string>; facts: Changed<ClaimFacts> } }
  /** How soon it is to be settled: no part of what reviewers judge, so it may change in review too. */
  'claim.prioritised': { subject: 'claim'; fields: { priority: Changed<Priority> } }
  'claim.dueSet': { subject: 'claim'; fields: { dueOn: Changed<string | null> } }
  /**
   * A lead took slots of its round back. Sealed like the reviews where names are hidden: who gave none would say who
   * did.
   */
  'claim.unassigned': {
    subject: 'claim'
    /** `names`: as the members were called then. */
    fields: { roundId: Made<string>; memberIds: Gone<string[]>; names: Gone<string[]> }
  }
  'claim.submitted': { subject: 'claim'; fields: { state: Changed<ClaimState> } }
  'claim.revealed': { subject: 'claim'; fields: { state: Changed<ClaimState> } }
  'claim.returned': { subject: 'claim'; fields: { state: Changed<ClaimState>; reason: Made<string> } }
  'claim.settled': { subject: 'claim'; fields: { state: Changed<ClaimState> } }
  'claim.reopened': { subject: 'claim'; fields: { state: Changed<ClaimState>; reason: Made<string> } }
  'claim.withdrawn': { subject: 'claim'; fields: { state: Changed<ClaimState>; reason: Made<string> } }
  'claim.restored': { subject: 'claim'; fields: { state: Changed<ClaimState>; reason: Made<string> } }
  'claimVersion.frozen': {
    subject: 'claim-version'
    fields: { claimId: Made<string>; number: Made<number>; content: Made<ClaimVersionContent> }
  }
  'passage.marked': { subject: 'passage'; fields: { passage: Made<PassageFacts> } }
  'passage.unmarked': { subject: 'passage'; fields: { passage: Gone<PassageFacts> } }
  /** What the search found when a later revision was frozen, and what a person chose after it. */
  'placement.found': { subject: 'placement'; fields: { placement: Made<PlacementFacts> } }
  'placement.chosen': { subject: 'placement'; fields: { placement: Made<PlacementFacts> } }

  // sources and evidence
  'source.registered': { subject: 'source'; fields: { source: Made<SourceFacts> } }
  'evidence.attached': { subject: 'evidence'; fields: { evidence: Made<EvidenceFacts> } }
  'evidence.removed': { subject: 'evidence'; fields: { evidence: Gone<EvidenceFacts>; reason: Made<string> } }

  // review
  'round.opened': { subject: 'round'; fields: { round: Made<RoundFacts> } }
  /**
   * All required reviews are in. `alsoShown`: rounds cancelled earlier whose reviews are shown with it. `changed`: its
   * reviews that were changed before, with the version that counts; left out where none was.
   */
  'round.revealed': {
    subject: 'round'
    fields: {
      claimId: Made<string>
      revealedAt: Made<string>
      alsoShown: Made<string[]>
      changed?: Made<{ reviewId: string; version: number }[]>
    }
  }
  'round.closed': {
    subject: 'round'
    fields: { claimId: Made<string>; outcome: Made<'decided' | 'returned' | 'withdrawn'> }
  }
  /** `round` is open; everything else is sealed until the reveal. */
  'review.submitted': {
    subject: 'review'
    fields: SaidFields & { roundId: Made<string> }
  }
  /** Its author said something else before the reveal: the whole of it as it counts now. Sealed like the first. */
  'review.changed': {
    subject: 'review'
    /** `version` counts from 1, the first submission; so the first change is version 2. */
    fields: SaidFields & { roundId: Made<string>; version: Made<number> }
  }

  // decisions
  'decision.settled': {
    subject: 'decision'
    fields: {
      claimId: Made<string>
      roundId: Made<string>
      ratingId: Made<string>
      ratingLabel: Made<string>
      /** Only where the scale has certainty. */
      certainty?: Made<string>
      summary: Made<string>
      dissent: Made<string[]>
      overrideReason: Made<string | null>
    }
  }
  /** Somebody else than the decider looked at a decision of a claim that is a legal risk. */
  'legalSignOff.given': {
    subject: 'legal-sign-off'
    fields: { claimId: Made<string>; decisionId: Made<string>; note: Made<string> }
  }
  'publication.made': {
    subject: 'publication'
    fields: {
      claimId: Made<string>
      decisionId: Made<string>
      number: Made<number>
      kind: Made<'first' | 'correction' | 'retraction'>
      note: Made<string | null>
    }
  }

  // discussion; written in a blind round, everything but `claimId` is sealed until the reveal
  'comment.written': {
    subject: 'comment'
    fields: {
      claimId: Made<string>
      passageId: Made<string | null>
      /** The first comment of the thread; null for a new thread. */
      replyToId: Made<string | null>
      body: Made<CommentDoc>
    }
  }
  'comment.edited': { subject: 'comment'; fields: { body: Changed<CommentDoc> } }
  'comment.withdrawn': { subject: 'comment'; fields: { body: Gone<CommentDoc> } }
  /** The thread that this comment began is done, or open again. */
  'comment.resolved': { subject: 'comment'; fields: object }
  'comment.reopened': { subject: 'comment'; fields: object }
  /** `roundId`: the blind round whose reveal it waits for; everything is sealed until then. */
  'proposedChange.made': {
    subject: 'proposed-change'
    fields: { documentId: Made<string>; roundId: Made<string | null>; change: Made<ProposedChangeFacts> }
  }
  'proposedChange.accepted': {
    subject: 'proposed-change'
    fields: { documentId: Made<string>; answer: Made<string | null> }
  }
  'proposedChange.rejected': {
    subject: 'proposed-change'
    fields: { documentId: Made<string>; answer: Made<string> }
  }
  /** The editor's answer is taken back: it is open again. */
  'proposedChange.reopened': {
    subject: 'proposed-change'
    fields: { documentId: Made<string>; answer: Gone<string | null> }
  }
  'proposedChange.withdrawn': { subject: 'proposed-change'; fields: { documentId: Made<string> } }

  // reports
  'report.made': {
    subject: 'report'
    fields: {
      documentId: Made<string>
      number: Made<number>
      /** The size of the log the report was folded from, before this event. */
      logSize: Made<number>
      recordSha256: Made<string>
    }
  }
}

export type Verb = keyof Catalogue
export type FieldsOf<V extends Verb> = Catalogue[V]['fields']
