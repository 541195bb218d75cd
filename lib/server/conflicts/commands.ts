import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { declareConflictInput, withdrawConflictInput } from '@/lib/core/conflicts/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Effects } from '@/lib/server/effects'
import { tell } from '@/lib/server/notifications/tell'

/**
 * Declares a member's conflict of interest with an article: from then on they neither review, settle nor sign off its
 * claims, and slots they hold go back, of which they are told where another declared it. What they have submitted
 * stands, with the time of both in the record.
 */
export async function declareConflict(
  actor: MemberActor,
  input: z.infer<typeof declareConflictInput>,
  effects: Effects,
): Promise<Outcome<{ conflictId: string }>> {
  const { workspaceId } = actor
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const { documentId, memberId, reason } = input
    const no = forbidden(
      actor,
      'conflict.declare',
      { workspaceId, own: memberId === actor.memberId },
      'You declare your own conflicts of interest; a lead or an owner may declare those of others.',
    )
    if (no) return no
    const document = await tx.document.findFirst({ where: { id: documentId, workspaceId } })
    if (document === null) return refuse('document.not-found', 'There is no such document here.')
    const member = await tx.member.findFirst({
      where: { id: memberId, workspaceId, deactivatedAt: null, role: { not: 'auditor' } },
      select: { user: { select: { name: true } } },
    })
    if (member === null) return refuse('member.not-found', 'That member does not work on claims here.')
    // Whoever takes a slot or settles holds the claim's row: all of them see what is declared, or are seen here.
    await tx.$queryRaw`SELECT 1 FROM claim WHERE document_id = ${documentId}::uuid ORDER BY id FOR UPDATE`
    const standing = await tx.conflict.count({ where: { documentId, memberId, withdrawnAt: null } })
    if (standing > 0) return refuse('conflict.stands', 'This conflict of interest is declared already.')
    const id = effects.newId()
    await tx.conflict.create({
      data: {
        id,
        workspaceId,
        documentId,
        memberId,
        reason,
        declaredById: actor.memberId,
        declaredAt: now,
      },
    })
    const held = { memberId, releasedAt: null, submittedAt: null, round: { is: { claim: { documentId } } } }
    const lost = await tx.assignment.findMany({
      where: { ...held, leaseExpiresAt: { gt: now } },
      select: { roundId: true, round: { select: { claimId: true } } },
    })
    await tx.assignment.updateMany({ where: held, data: { releasedAt: now } })
    if (memberId !== actor.memberId) {
      const told = { memberId, kind: 'takenBack', seq: null, byId: actor.memberId, at: now } as const
      await tell(
        tx,
        effects,
        workspaceId,
        lost.map(({ roundId, round }) => ({ ...told, key: `${roundId}:${id}`, claimId: round.claimId })),
      )
    }
    log.add('conflict.declared', id, {
      conflict: { after: { documentId, memberId, name: member.user.name, reason } },
    })
    return ok({ conflictId: id })
  })
}

/** Takes a declared conflict back, with the reason: the member works on the article's claims again. */
export async function withdrawConflict(
  actor: MemberActor,
  input: z.infer<typeof withdrawConflictInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  return recorded<object>(actor, workspaceId, effects, async (tx, log, now) => {
    const [conflict] = await tx.$queryRaw<
      {
        id: string
        document_id: string
        member_id: string
        declared_by_id: string
        reason: string
        name: string
      }[]
    >`
      SELECT k.id, k.document_id, k.member_id, k.declared_by_id, k.reason, u.name FROM conflict k
      JOIN member m ON m.id = k.member_id JOIN app_user u ON u.id = m.user_id
      WHERE k.id = ${input.conflictId}::uuid AND k.workspace_id = ${workspaceId}::uuid AND k.withdrawn_at IS NULL
      FOR UPDATE OF k`
    if (conflict === undefined) {
      return refuse('conflict.not-found', 'This conflict of interest does not stand any more.')
    }
    // What a lead declared for somebody, that member cannot take back alone.
    const own = conflict.member_id === actor.memberId && conflict.declared_by_id === actor.memberId
    const sentence = 'Whoever declared it takes it back; a lead or an owner may take back any.'
    const no = forbidden(actor, 'conflict.withdraw', { workspaceId, own }, sentence)
    if (no) return no
    await tx.conflict.update({ where: { id: conflict.id }, data: { withdrawnAt: now } })
    log.add('conflict.withdrawn', conflict.id, {
      conflict: {
        before: {
          documentId: conflict.document_id,
          memberId: conflict.member_id,
          name: conflict.name,
          reason: conflict.reason,
        },
      },
      reason: { after: input.reason },
    })
    return ok({})
  })
}
