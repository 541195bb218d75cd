import type { Tx } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'

/** Whether a conflict of interest keeps the member out of the claims of a document. */
export async function hasConflict(tx: Tx, memberId: string, documentId: string): Promise<boolean> {
  const standing = { documentId, memberId, withdrawnAt: null }
  return (await tx.conflict.findFirst({ where: standing, select: { id: true } })) !== null
}

/**
 * The same as a condition for statements that look at many claims: true where nothing keeps the member out. What keeps
 * them out is read once for the whole statement, not once for each claim.
 *
 * @param documentId of the claim, as it is called in the statement
 */
export function notKeptOut(memberId: string, documentId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${documentId} NOT IN (
    SELECT k.document_id FROM conflict k WHERE k.member_id = ${memberId}::uuid AND k.withdrawn_at IS NULL)`
}
