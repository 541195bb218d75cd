import type { Verb } from '@/lib/core/audit/catalogue'

/** What somebody sees of a change: which of the screens it is news to, and in which words. */
export type LiveChange =
  | 'drafted'
  | 'changed'
  | 'submitted'
  | 'reviewIn'
  | 'slots'
  | 'takenBack'
  | 'keptOut'
  | 'revealed'
  | 'returned'
  | 'settled'
  | 'reopened'
  | 'withdrawn'
  | 'restored'
  | 'published'
  | 'discussed'
  | 'proposed'
  | 'document'
  | 'sources'
  | 'desk'
  | 'reports'

/**
 * Who is told: everybody of the workspace; those who may know that a review is in; those who manage members; whoever
 * may read the row, where it is sealed or not; or nobody, because another event of the same act tells it or nobody may
 * know.
 */
export type Told = 'everybody' | 'progress' | 'managers' | 'readers' | 'nobody'

/**
 * For each verb who is told of it, and as what. A verb of a new kind must be added: think of a blind round first. That
 * somebody reviewed or changed a review is for nobody but those who may know it, until the reveal tells everybody.
 */
export const told: Record<Verb, readonly [Told, LiveChange]> = {
  'account.created': ['nobody', 'desk'],
  'account.passwordChanged': ['nobody', 'desk'],
  'account.renamed': ['nobody', 'desk'],
  'account.resetLinkMade': ['nobody', 'desk'],
  'account.signedIn': ['nobody', 'desk'],
  'account.signedOut': ['nobody', 'desk'],
  'account.sessionRevoked': ['nobody', 'desk'],

  'workspace.opened': ['nobody', 'desk'],
  'policy.set': ['everybody', 'desk'],
  'scale.made': ['everybody', 'desk'],
  'scale.retired': ['everybody', 'desk'],
  'member.added': ['everybody', 'desk'],
  'member.roleChanged': ['everybody', 'desk'],
  'member.deactivated': ['everybody', 'desk'],
  'member.reactivated': ['everybody', 'desk'],
  'member.resetLinkMade': ['nobody', 'desk'],
  'invitation.sent': ['managers', 'desk'],
  'invitation.accepted': ['managers', 'desk'],
  'invitation.revoked': ['managers', 'desk'],

  'document.imported': ['everybody', 'document'],
  'revision.frozen': ['everybody', 'document'],
  'setAside.made': ['everybody', 'document'],
  'setAside.lifted': ['everybody', 'document'],
  'conflict.declared': ['everybody', 'document'],
  'conflict.withdrawn': ['everybody', 'document'],
  'signOff.given': ['everybody', 'document'],
  'document.signedOff': ['nobody', 'document'],
  'document.reopened': ['everybody', 'document'],

  'claim.drafted': ['everybody', 'drafted'],
  'claim.changed': ['everybody', 'changed'],
  'claim.prioritised': ['everybody', 'changed'],
  'claim.dueSet': ['everybody', 'changed'],
  'claim.unassigned': ['progress', 'slots'],
  'claim.submitted': ['everybody', 'submitted'],
  'claim.revealed': ['everybody', 'revealed'],
  'claim.returned': ['everybody', 'returned'],
  'claim.settled': ['everybody', 'settled'],
  'claim.reopened': ['everybody', 'reopened'],
  'claim.withdrawn': ['everybody', 'withdrawn'],
  'claim.restored': ['everybody', 'restored'],
  'claimVersion.frozen': ['nobody', 'changed'],
  'passage.marked': ['everybody', 'changed'],
  'passage.unmarked': ['everybody', 'changed'],
  'placement.found': ['nobody', 'changed'],
  'placement.chosen': ['everybody', 'changed'],

  'source.registered': ['everybody', 'sources'],
  'evidence.attached': ['everybody', 'changed'],
  'evidence.removed': ['everybody', 'changed'],

  'round.opened': ['nobody', 'submitted'],
  'round.revealed': ['nobody', 'revealed'],
  'round.closed': ['nobody', 'settled'],
  'review.submitted': ['progress', 'reviewIn'],
  'review.changed': ['nobody', 'reviewIn'],

  'decision.settled': ['nobody', 'settled'],
  'legalSignOff.given': ['everybody', 'changed'],
  'publication.made': ['everybody', 'published'],

  'comment.written': ['readers', 'discussed'],
  'comment.edited': ['readers', 'discussed'],
  'comment.withdrawn': ['readers', 'discussed'],
  'comment.resolved': ['readers', 'discussed'],
  'comment.reopened': ['readers', 'discussed'],
  'proposedChange.made': ['readers', 'proposed'],
  'proposedChange.accepted': ['readers', 'proposed'],
  'proposedChange.rejected': ['readers', 'proposed'],
  'proposedChange.reopened': ['readers', 'proposed'],
  'proposedChange.withdrawn': ['readers', 'proposed'],

  'report.made': ['everybody', 'reports'],
}
