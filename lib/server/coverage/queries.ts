import type { MemberActor } from '@/lib/core/actor'
import type { SetAsideView } from '@/lib/core/coverage/view'
import { authorize } from '@/lib/server/authorize'
import { toSetAsideView } from '@/lib/server/coverage/to-view'
import { db } from '@/lib/server/db'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'

/**
 * What is set aside in a revision, in the order of the text within each part. Not paged: the reader draws all of it,
 * and counts by it. @throws NotFound
 */
export async function listSetAsides(
  actor: MemberActor,
  input: { documentId: string; revisionId: string },
): Promise<SetAsideView[]> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const rows = await db.setAside.findMany({
    where: {
      workspaceId,
      documentId: existingId(input.documentId),
      revisionId: existingId(input.revisionId),
      liftedAt: null,
    },
    orderBy: [{ part: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  const nameOf = await namesOfMembers(
    workspaceId,
    rows.map((row) => row.createdById),
  )
  return rows.map((row) => toSetAsideView(row, nameOf))
}
