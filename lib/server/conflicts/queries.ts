import type { MemberActor } from '@/lib/core/actor'
import type { DocumentConflicts } from '@/lib/core/conflicts/view'
import { can } from '@/lib/core/permissions'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'

/** The conflicts of interest that stand for an article, and whose this member may declare. */
export async function listConflicts(actor: MemberActor, documentId: string): Promise<DocumentConflicts> {
  const { workspaceId, memberId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const [rows, members] = await Promise.all([
    db.conflict.findMany({
      where: { workspaceId, documentId: existingId(documentId), withdrawnAt: null },
      select: { id: true, memberId: true, reason: true, declaredById: true, declaredAt: true },
      orderBy: { declaredAt: 'asc' },
    }),
    db.member.findMany({
      where: { workspaceId, deactivatedAt: null, role: { not: 'auditor' } },
      select: { id: true, user: { select: { name: true } } },
      orderBy: { user: { name: 'asc' } },
    }),
  ])
  const nameOf = await namesOfMembers(
    workspaceId,
    rows.flatMap((row) => [row.memberId, row.declaredById]),
  )
  const declares = (own: boolean) => can(actor, 'conflict.declare', { workspaceId, own })
  return {
    conflicts: rows.map((row) => {
      const own = row.memberId === memberId && row.declaredById === memberId
      return {
        id: row.id,
        memberId: row.memberId,
        memberName: nameOf(row.memberId),
        reason: row.reason,
        declaredByName: nameOf(row.declaredById),
        declaredAt: row.declaredAt.toISOString(),
        mayWithdraw: can(actor, 'conflict.withdraw', { workspaceId, own }),
      }
    }),
    members: members
      .filter(({ id }) => declares(id === memberId) && !rows.some((row) => row.memberId === id))
      .map(({ id, user }) => ({ id, name: user.name })),
  }
}
