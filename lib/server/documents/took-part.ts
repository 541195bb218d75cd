import type { MemberActor } from '@/lib/core/actor'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { ownReviews } from '@/lib/server/reviews/visible'

/** Documents this member imported, or of which they reviewed a claim: those whose reports a reviewer may make. */
export function documentsTakenPartIn(actor: MemberActor) {
  return {
    workspaceId: actor.workspaceId,
    OR: [{ importedById: actor.memberId }, { claims: { some: { reviews: { some: ownReviews(actor) } } } }],
  } satisfies Prisma.DocumentWhereInput
}

/** Whether this member took part in this document. */
export async function tookPart(actor: MemberActor, documentId: string): Promise<boolean> {
  const where = { AND: [{ id: documentId }, documentsTakenPartIn(actor)] }
  return (await db.document.count({ where })) > 0
}
