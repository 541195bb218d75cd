import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { assignClaimInput } from '@/lib/core/claims/desk-input'
import { type Outcome, ok, type Refusal, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { OpenRoundRow } from '@/lib/server/claims/facts'
import { lockClaim } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import type { Claim } from '@/lib/server/generated/prisma/client'
import { tell } from '@/lib/server/notifications/tell'
import { hasConflict } from '@/lib/server/reviews/kept-out'
import { giveSlot } from '@/lib/server/reviews/lease'
import { lockSlots } from '@/lib/server/reviews/round-slots'
import { hasOpenSlot, isPromised } from '@/lib/server/reviews/slots'

/** How long an assigned slot is kept for somebody who does nothing with it: longer than one that was taken. */
const ASSIGNED_DAYS = 7

const doesNotReview = refuse('assignment.no-reviewer', 'That member does not review here.')
const leadsAssign = 'A lead or an owner assigns a claim, while it is in review.'

/**
 * Puts slots of a claim in review on members' desks, all of them or none. An assignment is a slot like one that was
 * taken: it counts against what the round needs, its member may give it back, and it comes back by itself, only later.
 * Working state: no event.
 */
export async function assignClaim(
  actor: MemberActor,
  input: z.infer<typeof assignClaimInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return recorded<object>(actor, actor.workspaceId, effects, async (tx, _log, now) => {
    const { workspaceId } = actor
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const no = forbidden(actor, 'claim.assign', found.value.subject, leadsAssign)
    if (no) return no
    const { claim, round } = found.value
    if (round === null) return refuse('claim.may-not-assign', leadsAssign)
    const end = new Date(now.getTime() + ASSIGNED_DAYS * 86_400_000)
    for (const memberId of input.memberIds) {
      const keptFrom = await whyNot(tx, claim, round, memberId, now)
      if (keptFrom !== null) return keptFrom
      const slot = { workspaceId, roundId: round.id, memberId, assignedById: actor.memberId }
      if ((await giveSlot(tx, effects, slot, end, now)) === null) return doesNotReview
    }
    await tell(
      tx,
      effects,
      workspaceId,
      input.memberIds
        .filter((memberId) => memberId !== actor.memberId)
        .map((memberId) => ({
          memberId,
          kind: 'assigned',
          key: `${round.id}:${now.toISOString()}`,
          seq: null,
          claimId: input.claimId,
          byId: actor.memberId,
          at: now,
        })),
    )
    return ok({})
  })
}

/** Null when this member can be given a slot of the round; else what keeps them from it. */
async function whyNot(
  tx: Tx,
  { workspaceId, documentId }: Claim,
  round: OpenRoundRow,
  memberId: string,
  now: Date,
): Promise<{ ok: false; refusal: Refusal } | null> {
  const member = await tx.member.findFirst({
    where: { id: memberId, workspaceId, deactivatedAt: null, role: { not: 'auditor' } },
    select: { user: { select: { name: true } } },
  })
  if (member === null) return doesNotReview
  const { name } = member.user
  if (await hasConflict(tx, memberId, documentId)) {
    return refuse('assignment.conflict', `${name} has a conflict of interest with this article.`)
  }
  const own = await tx.assignment.findUnique({
    where: { roundId_memberId: { roundId: round.id, memberId } },
    select: { memberId: true, leaseExpiresAt: true, releasedAt: true, submittedAt: true },
  })
  if (own?.submittedAt) return refuse('assignment.answered', `${name} has answered in this round already.`)
  if (own && isPromised(own, now)) {
    return refuse('assignment.already-so', `${name} has it on their desk already.`)
  }
  const slots = await lockSlots(tx, round.id)
  return hasOpenSlot({ ...slots, required: round.required }, memberId, now)
    ? null
    : refuse('assignment.no-slot', 'Every review it needs is in or promised to somebody.')
}
