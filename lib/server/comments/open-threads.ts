import type { MemberActor } from '@/lib/core/actor'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { visibleComments } from '@/lib/server/reviews/visible'

/**
 * How many open threads this member may read on each of these claims, in one query. A question of a blind round is
 * counted for its author and for leads alone; a thread in which everything was withdrawn is not counted.
 */
export async function openThreadsOf(
  actor: MemberActor,
  claims: Prisma.ClaimWhereInput,
): Promise<(claimId: string) => number> {
  const said = { OR: [{ withdrawnAt: null }, { replies: { some: { withdrawnAt: null } } }] }
  const counts = await db.comment.groupBy({
    by: ['claimId'],
    where: {
      AND: [{ replyToId: null, resolvedAt: null, claim: { is: claims } }, said, visibleComments(actor)],
    },
    _count: true,
  })
  const byClaim = new Map(counts.map(({ claimId, _count }) => [claimId, _count]))
  return (claimId) => byClaim.get(claimId) ?? 0
}
