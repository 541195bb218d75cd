import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import type { QueueFilter, QueueSort } from '@/lib/core/queue/filter'
import type { QueueList, QueueView } from '@/lib/core/queue/view'
import { authorize } from '@/lib/server/authorize'
import { countsOf } from '@/lib/server/claims/counts'
import { openThreadsOf } from '@/lib/server/comments/open-threads'
import { db } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { progressOf } from '@/lib/server/documents/progress'
import { paged } from '@/lib/server/paging'
import { choicesIn } from '@/lib/server/queue/choices'
import { writeCursor } from '@/lib/server/queue/cursor'
import { allowedFilter, dayOf } from '@/lib/server/queue/filters'
import { countList, countLists, listPage, placeOf } from '@/lib/server/queue/listed'
import { countsOfSaved, savedListsOf } from '@/lib/server/queue/saved-lists'
import { queueSelect, toQueueRow } from '@/lib/server/queue/to-view'

export interface QueueAsked {
  list: QueueList
  filter?: QueueFilter
  sort?: QueueSort
  cursor?: string
}

/**
 * One of the member's lists as they filter and sort it, with the counts of all of them: as many queries for a hundred
 * thousand claims as for three.
 *
 * @param now decides which leases still run and what is due
 */
export async function getQueue(
  actor: MemberActor,
  { list, filter: wanted = {}, sort = 'list', cursor }: QueueAsked,
  now = new Date(),
): Promise<QueueView> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const { filter, refused } = allowedFilter(actor, wanted)
  const asked = { actor, now }
  const [counted, found, choices, saved, members] = await Promise.all([
    countLists(asked, { list, filter }),
    listPage(asked, { list, filter, sort, ...(cursor === undefined ? {} : { cursor }) }),
    choicesIn(workspaceId),
    savedListsOf(actor),
    membersOf(workspaceId),
  ])
  const { page, last } = paged(found)
  const mayChase = can(actor, 'review.progress', { workspaceId })
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: page.map((listed) => listed.claim_id) } },
    select: queueSelect(now),
  })
  const documentIds = [...new Set(claims.map((claim) => claim.documentId))]
  const claimIds = claims.map(({ id }) => id)
  const roundIds = claims.flatMap(({ rounds }) => rounds.map(({ id }) => id))
  const [texts, progress, counts, threadsOf] = await Promise.all([
    frozenTexts(
      workspaceId,
      claims.flatMap((claim) => claim.passages.map((passage) => passage.revisionId)),
    ),
    progressOf(workspaceId, documentIds),
    countsOf(workspaceId, { claimIds, roundIds }),
    openThreadsOf(actor, { id: { in: claimIds } }),
  ])
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const nameOf = (memberId: string) => names.get(memberId) ?? 'somebody'
  return {
    list,
    filter,
    sort,
    today: dayOf(now),
    refused,
    ...counted,
    rows: page.flatMap((listed) => {
      const claim = byId.get(listed.claim_id)
      const viewer = { nameOf, mayChase, viewerId: actor.memberId, threadsOf }
      return claim ? [toQueueRow(claim, listed, texts, counts, viewer)] : []
    }),
    next: last ? writeCursor(placeOf(last)) : null,
    documents: Object.fromEntries(
      documentIds.map((id) => {
        const { settled, total } = progress(id)
        return [id, { settled, total }]
      }),
    ),
    choices: { ...choices, members: mayChase ? members.filter(({ reviews }) => reviews) : [] },
    saved,
  }
}

/** How many claims wait for this member, as far as anybody counts: the number beside "Queue" on every page. */
export async function countToDo(actor: MemberActor, now = new Date()): Promise<number> {
  authorize(actor, 'workspace.read', { workspaceId: actor.workspaceId })
  return countList({ actor, now }, 'to-do')
}

/**
 * How many claims each saved list holds now for this member, by the list's id, at most `COUNTED + 1`. Apart from the
 * page, which does not wait for it.
 */
export async function countSavedLists(actor: MemberActor, now = new Date()): Promise<Record<string, number>> {
  authorize(actor, 'workspace.read', { workspaceId: actor.workspaceId })
  return countsOfSaved({ actor, now })
}

/** More than any desk has. */
const MOST_MEMBERS = 500

/** The members by name, and whether they review now. */
async function membersOf(workspaceId: string): Promise<{ id: string; name: string; reviews: boolean }[]> {
  const members = await db.member.findMany({
    where: { workspaceId },
    select: { id: true, role: true, deactivatedAt: true, user: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_MEMBERS,
  })
  return members.map(({ id, role, deactivatedAt, user }) => ({
    id,
    name: user.name,
    reviews: role !== 'auditor' && deactivatedAt === null,
  }))
}
