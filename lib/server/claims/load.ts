import type { MemberActor } from '@/lib/core/actor'
import type { ClaimFacts, PassageFacts } from '@/lib/core/claims/facts'
import type { Part } from '@/lib/core/claims/input'
import type { ClaimType } from '@/lib/core/claims/state'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Subject } from '@/lib/core/permissions'
import { type ClaimFactsRow, factsOf, type OpenRoundRow } from '@/lib/server/claims/facts'
import { withdrewIt } from '@/lib/server/claims/withdrawn-by'
import type { Tx } from '@/lib/server/db'
import { type Claim, type Passage, Prisma } from '@/lib/server/generated/prisma/client'
import { lockSlots } from '@/lib/server/reviews/round-slots'
import type { RoundSlots } from '@/lib/server/reviews/slots'

/** A claim locked for this transaction, with the facts the permission table asks about. */
export interface LockedClaim {
  claim: Claim
  /** Its open round, if there is one. */
  round: OpenRoundRow | null
  /** Who holds the slots of that round: nobody takes one while the claim is locked. */
  slots: RoundSlots
  lastDecision: { id: string; ratingId: string; decidedById: string } | null
  lastPublication: ClaimFactsRow['lastPublication']
  subject: Subject
}

/** The columns of a claim under the names of its model, whichever it has. */
const claimColumns = Prisma.raw(
  Object.values(Prisma.ClaimScalarFieldEnum)
    .map((field) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${field}"`)
    .join(', '),
)

/**
 * Locks the claim's row, named by its id or by that of a round of it, then the row that counts the slots of its open
 * round, and reads what decides about it. Every command on a claim starts here, so two people acting at once queue up
 * and the second sees what the first did.
 */
export async function lockClaim(
  tx: Tx,
  actor: MemberActor,
  by: string | { roundId: string },
): Promise<Outcome<LockedClaim>> {
  const { workspaceId } = actor
  const named =
    typeof by === 'string'
      ? Prisma.sql`${by}::uuid`
      : Prisma.sql`(SELECT claim_id FROM round WHERE id = ${by.roundId}::uuid)`
  // What comes back is the row as whoever had it before left it.
  const [row] = await tx.$queryRaw<(Claim & { countedRound: string | null })[]>`
    SELECT c.*, counted.round_id AS "countedRound"
    FROM (
      SELECT ${claimColumns} FROM claim WHERE id = ${named} AND workspace_id = ${workspaceId}::uuid FOR UPDATE
    ) c
    LEFT JOIN LATERAL (SELECT o.round_id FROM open_slots o WHERE o.claim_id = c.id FOR UPDATE) counted ON true`
  if (row === undefined) return refuse('claim.not-found', 'There is no such claim here.')
  const { countedRound, ...claim } = row
  const facts = await factsOf(tx, claim, actor.memberId)
  const { round, mine, lastDecision, lastPublication, conflicted, everSubmitted } = facts
  // A round that was opened while we waited for the claim has slots that are not locked yet.
  const unlocked = round !== null && round.revealedAt === null && round.id !== countedRound
  const slots = unlocked ? await lockSlots(tx, round.id) : facts.slots
  const subject: Subject = {
    workspaceId,
    state: claim.state,
    everPublished: lastPublication !== null,
    publicationStands: lastPublication !== null && lastPublication.kind !== 'retraction',
    decisionPublished: lastDecision !== null && lastPublication?.decisionId === lastDecision.id,
    reviewedThisRound: mine === 'rating',
    answeredThisRound: mine !== null,
    conflicted,
    own: claim.createdById === actor.memberId,
    ...(lastDecision === null ? {} : { decidedIt: lastDecision.decidedById === actor.memberId }),
    neverSubmitted: !everSubmitted,
    withdrewIt: claim.state === 'withdrawn' && (await withdrewIt(claim, actor.memberId, tx)),
  }
  return ok({ claim, round, slots, lastDecision, lastPublication, subject })
}

export function claimFacts(claim: Claim): ClaimFacts {
  const { claimant, saidOn, saidWhere, whySelected, priority, legalRisk } = claim
  return { type: claim.type as ClaimType, claimant, saidOn, saidWhere, whySelected, priority, legalRisk }
}

export function passageFacts(passage: Passage): PassageFacts {
  const { claimId, revisionId, start, end, exact, prefix, suffix } = passage
  return { claimId, revisionId, part: passage.part as Part, start, end, exact, prefix, suffix }
}
