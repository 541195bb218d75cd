import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import type { SavedListView } from '@/lib/core/queue/view'
import { db } from '@/lib/server/db'

/** Lists one member keeps, and lists the desk shares: a bound, so that the page stays readable. */
export const MOST_SAVED = 30

/** The lists this member kept and those that are shared, by name. */
export async function savedListsOf(actor: MemberActor): Promise<SavedListView[]> {
  const { workspaceId, memberId } = actor
  const rows = await db.savedList.findMany({
    where: { workspaceId, OR: [{ shared: true }, { memberId }] },
    select: { id: true, name: true, query: true, shared: true, memberId: true },
    orderBy: [{ shared: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: 2 * MOST_SAVED,
  })
  return rows.map(({ id, name, query, shared, memberId: ownerId }) => ({
    id,
    name,
    query,
    shared,
    mayRemove: can(actor, shared ? 'list.share' : 'list.keep', { workspaceId, own: ownerId === memberId }),
  }))
}
