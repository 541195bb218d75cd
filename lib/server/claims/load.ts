import type { MemberActor } from '@/lib/core/actor'
import type { ClaimFacts, PassageFacts } from '@/lib/core/audit/catalogue'
import type { Part } from '@/lib/core/claims/input'
import type { ClaimType } from '@/lib/core/claims/state'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Subject } from '@/lib/core/permissions'
import { withdrewIt } from '@/lib/server/claims/withdrawn-by'
import type { Tx } from '@/lib/server/db'
import type { Claim, Passage } from '@/lib/server/generated/prisma/client'
import { hasConflict } from '@/lib/server/reviews/kept-out'

/** A claim locked for this transaction, with the facts the permission table asks about. */
export interface LockedClaim {
  claim: Claim
  /** Its open round, if there is one. */
  round: {
    id: string
    number: number
    revealedAt: Date | null
    policyVersion: number
    spread: string | null
    scaleId: string
    scaleVersion: number
  } | null
  lastDecision: { id: string; ratingId: string; decidedById: string } | null
  lastPublication: { number: number; decisionId: string } | null
  subject: Subject
}

/**
 * Locks the claim's row and reads what decides about it. Every command on a claim starts here, so two people
 * acting at once queue up and the second sees what the first did.
 */
export async function lockClaim(tx: Tx, actor: MemberActor, claimId: string): Promise<Outcome<LockedClaim>> {
  const { workspaceId } = actor
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM claim WHERE id = ${claimId}::uuid AND workspace_id = ${workspaceId}::uuid FOR UPDATE`
  if (locked.length === 0) return refuse('claim.not-found', 'There is no such claim here.')
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    include: {
      rounds: {
        where: { closedAt: null },
        select: {
          id: true,
          number: true,
          revealedAt: true,
          policyVersion: true,
          spread: true,
          scaleId: true,
          scaleVersion: true,
        },
      },
      decisions: {
        orderBy: { decidedAt: 'desc' },
        take: 1,
        select: { id: true, ratingId: true, decidedById: true },
      },
      publications: { orderBy: { number: 'desc' }, take: 1, select: { number: true, decisionId: true } },
    },
  })
  const { rounds, decisions, publications, ...row } = claim
  const round = rounds[0] ?? null
  const lastDecision = decisions[0] ?? null
  const lastPublication = publications[0] ?? null
  const mine =
    round === null
      ? null
      : await tx.review.findFirst({
          where: { roundId: round.id, memberId: actor.memberId },
          select: { cannotJudge: true },
        })
  const subject: Subject = {
    workspaceId,
    state: row.state,
    everPublished: lastPublication !== null,
    decisionPublished: lastDecision !== null && lastPublication?.decisionId === lastDecision.id,
    reviewedThisRound: mine !== null && !mine.cannotJudge,
    answeredThisRound: mine !== null,
    conflicted: await hasConflict(tx, actor.memberId, row.documentId),
    own: row.createdById === actor.memberId,
    ...(lastDecision === null ? {} : { decidedIt: lastDecision.decidedById === actor.memberId }),
    // One row is looked for: a count beside the claim would be made of the rounds of every claim there is.
    neverSubmitted:
      round === null && (await tx.round.findFirst({ where: { claimId }, select: { id: true } })) === null,
    withdrewIt: row.state === 'withdrawn' && (await withdrewIt(row, actor.memberId, tx)),
  }
  return ok({ claim: row, round, lastDecision, lastPublication, subject })
}

export function claimFacts(claim: Claim): ClaimFacts {
  const { claimant, saidOn, saidWhere, whySelected, priority, legalRisk } = claim
  return { type: claim.type as ClaimType, claimant, saidOn, saidWhere, whySelected, priority, legalRisk }
}

export function passageFacts(passage: Passage): PassageFacts {
  const { claimId, revisionId, start, end, exact, prefix, suffix } = passage
  return { claimId, revisionId, part: passage.part as Part, start, end, exact, prefix, suffix }
}
