import type { Actor } from '@/lib/core/actor'
import type { ClaimState } from '@/lib/core/claims/state'

/**
 * What a permission is asked about: plain facts that the caller loaded. A fact that is left out counts as
 * "no", so a forgotten one refuses rather than allows.
 */
export interface Subject {
  /** The workspace the thing belongs to. */
  workspaceId?: string
  state?: ClaimState
  /** The claim has at least one publication. */
  everPublished?: boolean
  /** The last publication of the claim is no retraction: something stands in public. */
  publicationStands?: boolean
  /** The decision in force is already published. */
  decisionPublished?: boolean
  /** This actor submitted a review that counts in the round in question. */
  reviewedThisRound?: boolean
  /** This actor said "cannot judge", or already submitted, in the open round. Until its reveal they may change it. */
  answeredThisRound?: boolean
  /** Fewer reviews are promised or in than the round requires, or this actor holds one of the slots. */
  slotOpen?: boolean
  /** This actor imported the document, or reviewed a claim of it. */
  tookPart?: boolean
  /** The thing is this actor's own. */
  own?: boolean
  /** This actor imported the document: the article's editor. */
  imported?: boolean
  /** This actor showed the secret of an invitation or a reset link. */
  holdsLink?: boolean
  /** The claim never went to review: nobody but its drafters has worked on it. */
  neverSubmitted?: boolean
  /** Who settles claims under the policy in force. Owners may always. */
  deciders?: 'leads' | 'owners'
  /** This actor has a conflict of interest with the article. */
  conflicted?: boolean
  /** This actor settled the decision in question. */
  decidedIt?: boolean
  /** This actor is the one who took it out of the work, the last time. */
  withdrewIt?: boolean
}

type Predicate = (actor: Actor, subject: Subject) => boolean

const here: Predicate = (a, s) => a.kind === 'member' && s.workspaceId === a.workspaceId
const isOwner: Predicate = (a, s) => here(a, s) && a.kind === 'member' && a.role === 'owner'
const isLead: Predicate = (a, s) =>
  here(a, s) && a.kind === 'member' && (a.role === 'lead' || a.role === 'owner')
const isAuditor: Predicate = (a, s) => here(a, s) && a.kind === 'member' && a.role === 'auditor'
const isReviewer: Predicate = (a, s) => here(a, s) && a.kind === 'member' && a.role === 'reviewer'
const isEditor: Predicate = (a, s) => isLead(a, s) || isReviewer(a, s)
const isOperator: Predicate = (a) => a.kind === 'operator'
const isVisitor: Predicate = (a) => a.kind === 'visitor'
const holdsLink: Predicate = (_, s) => s.holdsLink === true
const isAccount: Predicate = (a, s) => a.kind === 'account' && s.own === true

const inState =
  (...states: ClaimState[]): Predicate =>
  (_, s) =>
    s.state !== undefined && states.includes(s.state)
const neverPublished: Predicate = (_, s) => s.everPublished === false
const stillPublic: Predicate = (_, s) => s.publicationStands === true
const notPublishedYet: Predicate = (_, s) => s.decisionPublished === false
const didNotReview: Predicate = (_, s) => s.reviewedThisRound === false
const didReview: Predicate = (_, s) => s.reviewedThisRound === true
const hasNotAnswered: Predicate = (_, s) => s.answeredThisRound === false
const hasAnswered: Predicate = (_, s) => s.answeredThisRound === true
const slotOpen: Predicate = (_, s) => s.slotOpen === true
const isOwn: Predicate = (_, s) => s.own === true
const isDecider: Predicate = (a, s) => isOwner(a, s) || (isLead(a, s) && s.deciders === 'leads')
const didNotDecide: Predicate = (_, s) => s.decidedIt === false
const noConflict: Predicate = (_, s) => s.conflicted === false
const neverSubmitted: Predicate = (_, s) => s.neverSubmitted === true
const withdrewIt: Predicate = (_, s) => s.withdrewIt === true
const own: Predicate = (_, s) => s.own === true
const imported: Predicate = (_, s) => s.imported === true
const tookPart: Predicate = (_, s) => s.tookPart === true

/**
 * The one table that decides who may do what: permission -> alternatives, each a list of predicates that
 * must all hold. The button and the command read the same line.
 */
export const permissions = {
  'workspace.read': [[here]],
  'document.read': [[here]],
  'document.import': [[isEditor]],
  'document.revise': [[isEditor]],
  'import.handle': [[isEditor, own]],
  'document.signOff': [[isLead]],
  'conflict.declare': [[isEditor, own], [isLead]],
  'conflict.withdraw': [[isEditor, own], [isLead]],
  'coverage.setAside': [[isEditor]],
  'claim.draft': [[isEditor]],
  'claim.change': [[isEditor, inState('draft')]],
  'passage.place': [[isEditor]],
  'claim.submit': [[isEditor, inState('draft')]],
  'claim.return': [[isLead, inState('in_review', 'to_decide')]],
  'claim.reopen': [[isLead, inState('to_decide', 'decided')]],
  'claim.withdraw': [
    [isLead, neverPublished, inState('draft', 'in_review', 'to_decide', 'decided')],
    [isEditor, isOwn, neverSubmitted, inState('draft')],
  ],
  'claim.restore': [
    [isLead, inState('withdrawn')],
    [isEditor, isOwn, neverSubmitted, withdrewIt, inState('withdrawn')],
  ],
  'claim.assign': [[isLead, inState('in_review')]],
  'claim.takeBack': [[isLead, inState('in_review')]],
  'claim.prioritise': [[isLead, inState('draft', 'in_review', 'to_decide')]],
  'claim.setDue': [[isLead, inState('draft', 'in_review', 'to_decide')]],
  'claim.settle': [[isDecider, noConflict, inState('to_decide'), didNotReview]],
  'claim.settleOverride': [[isDecider, noConflict, inState('to_decide'), didReview]],
  'claim.legalSignOff': [[isLead, noConflict, inState('decided'), notPublishedYet, didNotDecide]],
  'claim.publish': [[isLead, inState('decided'), notPublishedYet]],
  'claim.retract': [[isLead, stillPublic]],
  'source.read': [[here]],
  'source.register': [[isEditor]],
  'source.amend': [[isEditor]],
  'review.take': [[isEditor, noConflict, inState('in_review'), hasNotAnswered, slotOpen]],
  'review.write': [[isEditor, noConflict, inState('in_review'), hasNotAnswered]],
  'review.change': [[isEditor, noConflict, inState('in_review'), hasAnswered]],
  'review.progress': [[isLead], [isAuditor]],
  'comment.write': [[isEditor]],
  'comment.change': [[isEditor, isOwn]],
  // Questions of a blind round, and the answers to them.
  'comment.readSealed': [[isLead]],
  'proposedChange.make': [[isEditor]],
  'proposedChange.withdraw': [[isEditor, isOwn]],
  'proposedChange.answer': [[isLead], [isEditor, imported]],
  'list.keep': [[here, own]],
  'list.share': [[isLead]],
  'log.read': [[isLead], [isAuditor]],
  'insights.read': [[here]],
  // Figures of one named person: first of all one's own. Who reads every review of the desk anyway reads them all.
  'insights.person': [[isEditor, isOwn], [isLead], [isAuditor]],
  'report.make': [[isLead], [isAuditor], [isReviewer, tookPart]],
  'member.manage': [[isOwner], [isOperator]],
  'member.leave': [[here, own]],
  'member.seen': [[isLead]],
  'invitation.read': [
    [isVisitor, holdsLink],
    [isAccount, holdsLink],
  ],
  'invitation.accept': [[isAccount, holdsLink]],
  'invitation.acceptAnew': [[isVisitor, holdsLink]],
  'workspace.manage': [[isOwner]],
  'installation.setUp': [[isOperator]],
  'account.create': [[isOperator]],
  'account.own': [[isAccount]],
  'account.askForReset': [[isVisitor]],
  'account.reset': [[isVisitor, holdsLink]],
  'account.makeResetLink': [[isOperator]],
} satisfies Record<string, Predicate[][]>

export type Permission = keyof typeof permissions

/** Whether the actor may do this to a subject with these facts. Pure: no I/O, no clock. */
export function can(actor: Actor, permission: Permission, subject: Subject): boolean {
  const alternatives: Predicate[][] = permissions[permission]
  return alternatives.some((all) => all.every((holds) => holds(actor, subject)))
}
