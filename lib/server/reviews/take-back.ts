import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { takeBackInput } from '@/lib/core/claims/desk-input'
import { type Outcome, ok, type Refusal, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { tell } from '@/lib/server/notifications/tell'

const leadsTakeBack = 'A lead or an owner takes a claim back from somebody, while it is in review.'

/**
 * Takes a claim in review back from one member, or from everybody who holds a slot of it and has not answered: the
 * slots are free for others at once. It goes by slots alone, so whether somebody has written something decides nothing
 * and is told nobody; a draft stays its author's. Recorded, since who was kept from reviewing stands nowhere else.
 *
 * @returns the names of those it was taken from, in the order in which they had got it
 */
export async function takeBack(
  actor: MemberActor,
  input: z.infer<typeof takeBackInput>,
  effects: Effects,
): Promise<Outcome<{ names: string[] }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const { workspaceId } = actor
    const { claimId } = input
    const found = await lockClaim(tx, actor, claimId)
    if (!found.ok) return found
    const no = forbidden(actor, 'claim.takeBack', found.value.subject, leadsTakeBack)
    if (no) return no
    const { round } = found.value
    if (round === null || round.revealedAt !== null) return refuse('claim.may-not-take-back', leadsTakeBack)
    const roundId = round.id
    const held = await tx.assignment.findMany({
      where: {
        roundId,
        releasedAt: null,
        submittedAt: null,
        ...(input.memberId === null ? {} : { memberId: input.memberId }),
      },
      select: { memberId: true, member: { select: { user: { select: { name: true } } } } },
      orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
    })
    if (held.length === 0) return whyNot(tx, workspaceId, roundId, input.memberId)
    const memberIds = held.map(({ memberId }) => memberId)
    const names = held.map(({ member }) => member.user.name)
    await tx.assignment.updateMany({
      where: { roundId, memberId: { in: memberIds } },
      data: { releasedAt: now },
    })
    log.add(
      'claim.unassigned',
      claimId,
      { roundId: { after: roundId }, memberIds: { before: memberIds }, names: { before: names } },
      round.namesHidden ? { sealedRound: roundId, openFields: ['roundId'] } : undefined,
    )
    const others = memberIds.filter((memberId) => memberId !== actor.memberId)
    const key = `${roundId}:${now.toISOString()}`
    const told = { kind: 'takenBack', key, seq: null, claimId, byId: actor.memberId, at: now } as const
    await tell(
      tx,
      effects,
      workspaceId,
      others.map((memberId) => ({ memberId, ...told })),
    )
    return ok({ names })
  })
}

/**
 * Why there is nothing to take back. That somebody answered, and not how, is what those who see progress see anyway.
 */
async function whyNot(
  tx: Tx,
  workspaceId: string,
  roundId: string,
  memberId: string | null,
): Promise<{ ok: false; refusal: Refusal }> {
  if (memberId === null) return refuse('assignment.none', 'Nobody has it on their desk.')
  const member = await tx.member.findFirst({
    where: { id: memberId, workspaceId },
    select: {
      user: { select: { name: true } },
      assignments: { where: { roundId, submittedAt: { not: null } }, select: { id: true } },
    },
  })
  if (member === null) return refuse('member.not-found', 'There is no such member in this workspace.')
  const { name } = member.user
  return member.assignments.length > 0
    ? refuse('assignment.answered', `${name} has answered in this round already.`)
    : refuse('assignment.none', `${name} does not have it on their desk.`)
}
