import { db } from '@/lib/server/db'

/**
 * Members who can be given a slot of this round now, by name: they review here, have no conflict of interest with the
 * article, do not have the claim on their desk and have not answered in the round. For those who may assign.
 */
export async function assignableIn(
  round: { id: string; workspaceId: string },
  documentId: string,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const taken = {
    roundId: round.id,
    OR: [{ submittedAt: { not: null } }, { releasedAt: null, leaseExpiresAt: { gt: now } }],
  }
  const members = await db.member.findMany({
    where: {
      workspaceId: round.workspaceId,
      deactivatedAt: null,
      role: { not: 'auditor' },
      conflicts: { none: { documentId, withdrawnAt: null } },

      assignments: { none: taken },
    },
    select: { id: true, user: { select: { name: true } } },
    orderBy: { user: { name: 'asc' } },
  })
  return members.map(({ id, user }) => ({ id, name: user.name }))
}
