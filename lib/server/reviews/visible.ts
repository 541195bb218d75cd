import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import { Prisma } from '@/lib/server/generated/prisma/client'

// Blindness is these `where`s. Until a round is revealed, its reviews are nobody's but their authors', leads
// and auditors included: not the rating, confidence, rationale, evidence, nor an order or a count made from
// them. Everything that reads Review, ReviewDraft or EventContent passes through one of these functions; only whose
// slot an event took is read beside them, and told to each of themselves. A round that was cancelled before its reveal
// has no `revealedAt` until a later reveal shows it along.

/**
 * Whether a round hides names: a condition on `round` under the name `n`. They come back by `names_come_back` of the
 * database.
 */
const hidesNames = Prisma.sql`(n.names_hidden AND NOT EXISTS (SELECT 1 FROM named_round back WHERE back.round_id = n.id))`

/** Rounds whose reviews are nobody's by name yet. A condition on `round` under the name `n`. */
export function namelessRounds(): Prisma.Sql {
  return hidesNames
}

/** Rounds whose reviews everybody in the workspace may read. */
function revealedRounds(workspaceId: string) {
  return { workspaceId, revealedAt: { not: null } } satisfies Prisma.RoundWhereInput
}

/** Reviews this member may read: those of revealed rounds and of rounds that are not blind, and their own. */
export function visibleReviews(actor: MemberActor) {
  const { workspaceId, memberId } = actor
  return {
    workspaceId,
    OR: [
      { round: { is: revealedRounds(workspaceId) } },
      { round: { is: { workspaceId, blind: false } } },
      { memberId },
    ],
  } satisfies Prisma.ReviewWhereInput
}

/** Ratings of revealed rounds alone: own ones that are still sealed are not among them. */
export function revealedRatings(workspaceId: string) {
  return {
    workspaceId,
    cannotJudge: false,
    round: { is: revealedRounds(workspaceId) },
  } satisfies Prisma.ReviewWhereInput
}

/** Ratings that may be told with the name of whoever gave them: where names are hidden, only once they come back. */
export function namedRatings(workspaceId: string) {
  const named = { OR: [{ namesHidden: false }, { named: { isNot: null } }] }
  return {
    workspaceId,
    cannotJudge: false,
    round: { is: { AND: [revealedRounds(workspaceId), named] } },
  } satisfies Prisma.ReviewWhereInput
}

/** The member's own reviews, revealed or not. */
export function ownReviews(actor: MemberActor) {
  return { workspaceId: actor.workspaceId, memberId: actor.memberId } satisfies Prisma.ReviewWhereInput
}

/** The member's own drafts: nobody else ever reads one, not after the reveal either. */
export function ownDraft(actor: MemberActor) {
  return { workspaceId: actor.workspaceId, memberId: actor.memberId } satisfies Prisma.ReviewDraftWhereInput
}

/** The member's own time at their reviews: nobody else reads one, not after the reveal either. */
export function ownTimes(actor: MemberActor) {
  return { workspaceId: actor.workspaceId, memberId: actor.memberId } satisfies Prisma.ReviewTimeWhereInput
}

/**
 * Ratings that are in: for counting alone, never to read rows. "2 of 3" is the one thing that everybody is
 * told about a round before its reveal; a "cannot judge" fills no slot and is not in it.
 */
export function countedReviews() {
  return { cannotJudge: false } satisfies Prisma.ReviewWhereInput
}

/** Rounds whose own last review revealed them, and not a later round's. A condition on `round` under the name `n`. */
export function revealedByItself(): Prisma.Sql {
  return Prisma.sql`(n.revealed_at IS NOT NULL AND (n.closed_at IS NULL OR n.closed_at >= n.revealed_at))`
}

/**
 * Rounds whose reviews may go into a figure: revealed by their own last review, not along with a later round.
 * A condition on `round` under the name `n`. One's own sealed review is in no figure either, so that a figure
 * says the same to everybody and its change betrays nothing.
 */
export function roundsThatCount(): Prisma.Sql {
  return Prisma.sql`(${revealedByItself()} AND NOT ${hidesNames})`
}

/**
 * Comments this member may read. One that was written in a blind round is a question to the leads: until the reveal it
 * is for its author and for them, and what they reply for whoever asked. A reply in a sealed thread is sealed with it.
 */
export function visibleComments(actor: MemberActor) {
  const { workspaceId, memberId } = actor
  const mine = [{ authorId: memberId }, { replyTo: { is: { authorId: memberId } } }]
  return {
    workspaceId,
    OR: [
      { sealedRoundId: null },
      { sealedRound: { is: revealedRounds(workspaceId) } },
      ...(can(actor, 'comment.readSealed', { workspaceId }) ? [{ workspaceId }] : mine),
    ],
  } satisfies Prisma.CommentWhereInput
}

/**
 * Proposed changes this member may read. Other words for a claim say how it is judged: one that was made in a blind
 * round is its author's alone until the reveal, leads included.
 */
export function visibleProposedChanges(actor: MemberActor) {
  const { workspaceId, memberId } = actor
  return {
    workspaceId,
    OR: [
      { sealedRoundId: null },
      { sealedRound: { is: revealedRounds(workspaceId) } },
      { proposedById: memberId },
    ],
  } satisfies Prisma.ProposedChangeWhereInput
}

/**
 * Contents of events that are not sealed, or whose round is revealed by now: a condition on `event_content`
 * under the name `c`. Everybody's, their author's too: a log reads the same for all who may read it. Since an event
 * names who acted, what was said under hidden names opens with the names.
 */
export function openContents(): Prisma.Sql {
  return Prisma.sql`(c.sealed_round_id IS NULL OR EXISTS (
    SELECT 1 FROM round n WHERE n.id = c.sealed_round_id AND n.revealed_at IS NOT NULL AND NOT ${hidesNames}))`
}

/**
 * Contents that do not say whose a review is while names are hidden: evidence that came with one, and the list of those
 * that were changed, name reviews by their ids, and the log names who submitted each. A condition on `event_content`
 * under the name `c` and its `event` under `e`.
 */
export function namelessContents(): Prisma.Sql {
  return Prisma.sql`(
    (e.verb <> 'evidence.attached' OR NOT EXISTS (
      SELECT 1 FROM evidence v JOIN review r ON r.id = v.review_id JOIN round n ON n.id = r.round_id
      WHERE v.id = e.subject_id AND ${hidesNames}))
    AND (e.verb <> 'round.revealed' OR c.name <> 'changed' OR NOT EXISTS (
      SELECT 1 FROM round n WHERE n.id = e.subject_id AND ${hidesNames})))`
}

/**
 * Events that do not say whose a proposed change is while the round it was made in hides names: other words for a claim
 * say how it is judged. A condition on `event` under the name `e`.
 */
export function namelessChanges(): Prisma.Sql {
  return Prisma.sql`(e.verb NOT IN ('proposedChange.made', 'proposedChange.withdrawn') OR NOT EXISTS (
    SELECT 1 FROM proposed_change p JOIN round n ON n.id = p.sealed_round_id
    WHERE p.id = e.subject_id AND ${hidesNames}))`
}

/**
 * Events that may be told of: all but a changed review and a proposed change whose round is sealed, since that somebody
 * thought again, or would have the article say something else, is nobody's to know before the reveal. A condition on
 * `event` under the name `e`.
 */
export function tellableEvents(): Prisma.Sql {
  return Prisma.sql`(e.verb NOT IN ('review.changed', 'proposedChange.made', 'proposedChange.withdrawn') OR NOT EXISTS (
    SELECT 1 FROM event_content c WHERE c.workspace_id = e.workspace_id AND c.seq = e.seq AND NOT ${openContents()}))`
}
