import type { MemberActor } from '@/lib/core/actor'
import { type QueueList, type QueueView, queueLists } from '@/lib/core/queue/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { progressOf } from '@/lib/server/documents/progress'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { PAGE_SIZE, paged } from '@/lib/server/paging'
import { readCursor, writeCursor } from '@/lib/server/queue/cursor'
import { lists } from '@/lib/server/queue/lists'
import { queueSelect, toQueueRow } from '@/lib/server/queue/to-view'

interface Listed {
  claim_id: string
  rank: number
  at: number
  since: Date
  taken: boolean
}

/**
 * One of the member's lists, with the counts of all of them.
 *
 * @param now decides which leases still run
 */
export async function getQueue(
  actor: MemberActor,
  input: { list: QueueList; cursor?: string },
  now = new Date(),
): Promise<QueueView> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const [counts, found] = await Promise.all([countLists(actor, now), listPage(actor, input, now)])
  const { page, last } = paged(found)
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: page.map((listed) => listed.claim_id) } },
    select: queueSelect,
  })
  const documentIds = [...new Set(claims.map((claim) => claim.documentId))]
  const [texts, progress] = await Promise.all([
    frozenTexts(
      workspaceId,
      claims.flatMap((claim) => claim.passages.map((passage) => passage.revisionId)),
    ),
    progressOf(workspaceId, documentIds),
  ])
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return {
    list: input.list,
    counts,
    rows: page.flatMap((listed) => {
      const claim = byId.get(listed.claim_id)
      return claim ? [toQueueRow(claim, listed, texts)] : []
    }),
    next: last ? writeCursor({ rank: last.rank, at: last.at, claimId: last.claim_id }) : null,
    documents: Object.fromEntries(
      documentIds.map((id) => {
        const { settled, total } = progress(id)
        return [id, { settled, total }]
      }),
    ),
  }
}

/** How many claims wait for this member: the number beside "Queue" on every page. */
export async function countToDo(actor: MemberActor, now = new Date()): Promise<number> {
  authorize(actor, 'workspace.read', { workspaceId: actor.workspaceId })
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${lists['to-do'](actor, now)}) AS listed`
  return row?.n ?? 0
}

async function countLists(actor: MemberActor, now: Date): Promise<QueueView['counts']> {
  const each = queueLists.map(
    (list) =>
      Prisma.sql`SELECT ${list} AS list, count(*)::int AS n FROM (${lists[list](actor, now)}) AS listed`,
  )
  const rows = await db.$queryRaw<{ list: QueueList; n: number }[]>`${Prisma.join(each, ' UNION ALL ')}`
  const counts: QueueView['counts'] = { 'to-do': 0, drafts: 0, submitted: 0, returned: 0, 'to-decide': 0 }
  for (const { list, n } of rows) counts[list] = n
  return counts
}

async function listPage(
  actor: MemberActor,
  { list, cursor }: { list: QueueList; cursor?: string },
  now: Date,
): Promise<Listed[]> {
  const from = readCursor(cursor)
  const after = from
    ? Prisma.sql`WHERE (rank, at, claim_id) > (${from.rank}::int, ${from.at}::float8, ${from.claimId}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Listed[]>`
    SELECT claim_id, rank, at, since, taken FROM (${lists[list](actor, now)}) AS listed ${after}
    ORDER BY rank, at, claim_id LIMIT ${PAGE_SIZE + 1}`
}
