import type { MemberActor } from '@/lib/core/actor'
import type { ClaimCard, ClaimView } from '@/lib/core/claims/view'
import type { EvidenceView } from '@/lib/core/evidence/view'
import { can, type Subject } from '@/lib/core/permissions'
import { authorize } from '@/lib/server/authorize'
import { cardSelect, toCard } from '@/lib/server/claims/card'
import { countsOf } from '@/lib/server/claims/counts'
import {
  type ClaimRow,
  claimSelect,
  peopleOf,
  toContexts,
  toDecisionView,
  toMay,
  toPublicationView,
} from '@/lib/server/claims/to-view'
import { turnsOf } from '@/lib/server/claims/turns-of'
import { withdrewIt } from '@/lib/server/claims/withdrawn-by'
import { openThreadsOf } from '@/lib/server/comments/open-threads'
import { db } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { toEvidenceView } from '@/lib/server/evidence/to-view'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'
import { NotFound } from '@/lib/server/not-found'
import { policyInForce } from '@/lib/server/policy/in-force'
import { toPolicyFacts } from '@/lib/server/policy/to-view'
import { assignableIn } from '@/lib/server/reviews/assignable'
import { hidesNames, placeholders } from '@/lib/server/reviews/hidden-names'
import { judgedByOf } from '@/lib/server/reviews/judged-by'
import { hasConflict } from '@/lib/server/reviews/kept-out'
import { myReviewIn, unsentOf } from '@/lib/server/reviews/mine'
import { hasFreeSlot, hasOpenSlot } from '@/lib/server/reviews/slots'
import { timesOfRounds } from '@/lib/server/reviews/time-spent'
import { toRoundView } from '@/lib/server/reviews/to-view'

/**
 * Every claim of a document as the margin of the reader shows it, by number. Not paged: the reader lays all
 * of them out beside the text. @throws NotFound
 */
export async function listClaimCards(actor: MemberActor, documentId: string): Promise<ClaimCard[]> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const document = await db.document.findFirst({
    where: { workspaceId, id: existingId(documentId) },
    select: { claims: { select: cardSelect, orderBy: { number: 'asc' } } },
  })
  if (!document) throw new NotFound('document')
  const revisions = document.claims.flatMap((claim) => claim.passages.map((passage) => passage.revisionId))
  const [texts, judgedBy, threadsOf, counts] = await Promise.all([
    frozenTexts(workspaceId, revisions),
    judgedByOf(workspaceId, documentId),
    openThreadsOf(actor, { documentId }),
    countsOf(workspaceId, { documentId }),
  ])
  return document.claims.map((claim) => ({
    ...toCard(claim, texts, counts),
    judgedBy: judgedBy.get(claim.id) ?? [],
    threads: threadsOf(claim.id),
  }))
}

/**
 * One claim with everything this member may see of it: sealed reviews are not among what is read.
 *
 * @param now decides which leases still run
 * @throws NotFound
 */
export async function getClaim(actor: MemberActor, claimId: string, now = new Date()): Promise<ClaimView> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const claim = await db.claim.findFirst({
    where: { workspaceId, id: existingId(claimId) },
    select: claimSelect(actor),
  })
  if (!claim) throw new NotFound('claim')
  const open = claim.rounds.find((round) => round.closedAt === null)
  const [nameOf, texts, neighbours, turns, timeOf, policy, conflicted, counts] = await Promise.all([
    namesOfMembers(workspaceId, peopleOf(claim)),
    frozenTexts(
      workspaceId,
      claim.passages.map((passage) => passage.revisionId),
    ),
    neighboursOf(workspaceId, claim),
    turnsOf(workspaceId, claim.id),
    timesOfRounds(
      actor,
      claim.rounds.map(({ id }) => id),
    ),
    policyInForce(db, workspaceId),
    hasConflict(db, actor.memberId, claim.documentId),
    countsOf(workspaceId, { claimIds: [claim.id], roundIds: claim.rounds.map(({ id }) => id) }),
  ])
  const mineToRestore =
    claim.state === 'withdrawn' && (await withdrewIt({ id: claim.id, workspaceId }, actor.memberId))
  const evidence = claim.evidence.map((row) => toEvidenceView(row, nameOf))
  const nameless = withoutNamesOf(claim, actor.memberId)
  const evidenceOf = evidenceByReview(claim, evidence)
  const mayChase = can(actor, 'review.progress', { workspaceId })
  const mayEverReview = can(actor, 'review.write', {
    workspaceId,
    state: 'in_review',
    answeredThisRound: false,
    // What they wrote before they had a conflict of interest stays theirs to read.
    conflicted: false,
  })
  const mineIn = mayEverReview ? open : undefined
  const mine = mineIn ? await myReviewIn(actor, mineIn, evidenceOf, now) : null
  const unsent = await unsentOf(actor, claim.rounds, mineIn?.id ?? null)
  const free =
    open !== undefined &&
    open.revealedAt === null &&
    hasFreeSlot({ ...open, ratings: counts.ratings(open.id) }, now)
  const mayAssign = can(actor, 'claim.assign', { workspaceId, state: claim.state })
  const rounds = claim.rounds.map((round) =>
    toRoundView(
      round,
      evidenceOf,
      nameOf,
      mayChase,
      actor.memberId,
      timeOf(round.id),
      counts.ratings(round.id),
    ),
  )
  const card = toCard({ ...claim, rounds: open ? [open] : [] }, texts, counts)
  return {
    ...card,
    documentId: claim.documentId,
    documentHeadline: claim.document.title,
    documentPublisher: claim.document.publisher,
    documentLanguage: claim.document.language,
    claimant: claim.claimant,
    saidOn: claim.saidOn,
    saidWhere: claim.saidWhere,
    whySelected: claim.whySelected,
    dueOn: claim.dueOn,
    returnedReason: claim.returnedReason,
    edition: claim.edition,
    createdAt: claim.createdAt.toISOString(),
    createdByName: nameOf(claim.createdById),
    contexts: toContexts(card.passages, texts),
    evidence: inShownOrder(
      evidence.map((item, at) => ({ ...item, ...nameless(claim.evidence[at]?.reviewId ?? null) })),
    ),
    currentRound: rounds.find((round) => round.closedAt === null) ?? null,
    revealedRounds: rounds.filter((round) => round.revealedAt !== null),
    assignable:
      free && mayAssign ? await assignableIn({ id: open.id, workspaceId }, claim.documentId, now) : [],
    mine,
    unsent,
    conflicted,
    decisions: claim.decisions.map((decision) => toDecisionView(decision, nameOf)),
    publications: claim.publications.map((publication) => toPublicationView(publication, nameOf)),
    turns,
    neighbours,
    ...toPolicyFacts(claim, policy.terms, nameOf, now),
    may: toMay(actor, {
      ...factsOf(actor, claim, open, now, mineToRestore, open ? counts.ratings(open.id) : 0),
      deciders: policy.terms.deciders,
      conflicted,
    }),
  }
}

/** What the permission table asks about this claim and this member. */
function factsOf(
  actor: MemberActor,
  claim: ClaimRow,
  open: ClaimRow['rounds'][number] | undefined,
  now: Date,
  withdrewIt: boolean,
  ratingsIn: number,
): Subject {
  const own = open?.reviews.find((review) => review.memberId === actor.memberId)
  const decision = claim.decisions[0]
  return {
    workspaceId: actor.workspaceId,
    state: claim.state,
    everPublished: claim.publications.length > 0,
    publicationStands: claim.publications.length > 0 && claim.publications[0]?.kind !== 'retraction',
    decisionPublished: claim.publications.some((publication) => publication.decisionId === decision?.id),
    reviewedThisRound: own !== undefined && !own.cannotJudge,
    answeredThisRound: own !== undefined,
    own: claim.createdById === actor.memberId,
    neverSubmitted: claim.rounds.length === 0,
    ...(decision === undefined ? {} : { decidedIt: decision.decidedById === actor.memberId }),
    withdrewIt,
    slotOpen: open !== undefined && hasOpenSlot({ ...open, ratings: ratingsIn }, actor.memberId, now),
  }
}

/** What stands in place of the name and the time of evidence that came with a review whose name is hidden. */
function withoutNamesOf(claim: ClaimRow, viewerId: string) {
  const hidden = claim.rounds
    .filter((round) => hidesNames(round) && round.revealedAt !== null)
    .map((round) => placeholders(round, round.reviews, viewerId))
  return (reviewId: string | null) =>
    reviewId === null ? {} : (hidden.map((of) => of(reviewId)).find((found) => found !== null) ?? {})
}

/** By the time and the name that are shown: the real ones would tell by their order what stands in their place. */
function inShownOrder(items: EvidenceView[]): EvidenceView[] {
  const shown = ({ addedAt, addedByName }: EvidenceView) => `${addedAt ?? ''} ${addedByName}`
  return items.toSorted((a, b) => (shown(a) < shown(b) ? -1 : shown(a) > shown(b) ? 1 : 0))
}

function evidenceByReview(claim: ClaimRow, views: EvidenceView[]): (reviewId: string) => EvidenceView[] {
  const reviewOf = new Map(claim.evidence.map((row) => [row.id, row.reviewId]))
  return (reviewId) => views.filter((view) => view.id !== null && reviewOf.get(view.id) === reviewId)
}

/** Where the claim stands among the claims of its document, by number. */
async function neighboursOf(workspaceId: string, claim: ClaimRow): Promise<ClaimView['neighbours']> {
  const all = await db.claim.findMany({
    where: { workspaceId, documentId: claim.documentId },
    select: { id: true },
    orderBy: { number: 'asc' },
  })
  const index = all.findIndex((one) => one.id === claim.id)
  return {
    position: index + 1,
    of: all.length,
    previousId: all[index - 1]?.id ?? null,
    nextId: all[index + 1]?.id ?? null,
  }
}
