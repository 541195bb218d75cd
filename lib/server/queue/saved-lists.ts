import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import { readListQuery } from '@/lib/core/queue/saved'
import type { SavedListView } from '@/lib/core/queue/view'
import { db } from '@/lib/server/db'
import { countEach } from '@/lib/server/queue/count-each'
import { type Asked, allowedFilter } from '@/lib/server/queue/filters'

/** Lists one member keeps, and lists the desk shares: a bound, so that the page stays readable. */
export const MOST_SAVED = 30

/** Those this member kept and those that are shared. */
const seenBy = ({ workspaceId, memberId }: MemberActor) => ({
  where: { workspaceId, OR: [{ shared: true }, { memberId }] },
  take: 2 * MOST_SAVED,
})

/** The lists this member kept and those that are shared, by name. */
export async function savedListsOf(actor: MemberActor): Promise<SavedListView[]> {
  const { workspaceId, memberId } = actor
  const rows = await db.savedList.findMany({
    ...seenBy(actor),
    select: { id: true, name: true, query: true, shared: true, memberId: true },
    orderBy: [{ shared: 'desc' }, { name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, query, shared, memberId: ownerId }) => ({
    id,
    name,
    query,
    shared,
    mayRemove: can(actor, shared ? 'list.share' : 'list.keep', { workspaceId, own: ownerId === memberId }),
  }))
}

/**
 * How many claims each of those lists holds for this member, by its id: two statements, however many lists there are.
 */
export async function countsOfSaved(asked: Asked): Promise<Record<string, number>> {
  const { actor } = asked
  const rows = await db.savedList.findMany({ ...seenBy(actor), select: { id: true, query: true } })
  const counts = await countEach(
    asked,
    rows.map(({ query }) => {
      const { list, filter } = readListQuery(new URLSearchParams(query))
      // As its page leaves out what this member may not ask.
      return { list, filter: allowedFilter(actor, filter).filter }
    }),
  )
  return Object.fromEntries(rows.map(({ id }, at) => [id, counts[at] ?? 0]))
}
