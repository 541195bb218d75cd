import type { LoggedActor } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/server/db'

/**
 * Whether this member withdrew the claim, the last time it was; by the log. No, when the log does not say who it was.
 */
export async function withdrewIt(
  claim: { id: string; workspaceId: string },
  memberId: string,
  tx: Tx = db,
): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { workspaceId: claim.workspaceId, subjectId: claim.id, verb: 'claim.withdrawn' },
    orderBy: { seq: 'desc' },
    select: { contents: { where: { name: 'actor' }, select: { value: true } } },
  })
  const value = last?.contents[0]?.value
  return value !== undefined && (JSON.parse(value) as LoggedActor).id === memberId
}
