import type { MemberActor } from '@/lib/core/actor'
import type { ActivityView } from '@/lib/core/audit/view'
import { logHead } from '@/lib/server/audit/head'
import { aboutSubjects, subjectsOfClaim, subjectsOfDocument } from '@/lib/server/audit/subjects'
import { type ContentRow, type EventRow, toEntry } from '@/lib/server/audit/to-view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { existingId } from '@/lib/server/existing-id'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { PAGE_SIZE, paged } from '@/lib/server/paging'
import { namelessContents, openContents, tellableEvents } from '@/lib/server/reviews/visible'

/** What of the log is asked for. `before` is the number that the page before ended with. */
export interface ActivityFilter {
  before?: number
  verb?: string
  documentId?: string
  claimId?: string
}

/**
 * The log of the workspace, newest first, 50 lines a page, with its size and root. Sealed contents are not
 * read. For those who may read the log; a filter that names nothing finds nothing.
 *
 * @throws NotFound
 */
export async function getActivity(actor: MemberActor, filter: ActivityFilter = {}): Promise<ActivityView> {
  const { workspaceId } = actor
  authorize(actor, 'log.read', { workspaceId })
  const [found, head] = await Promise.all([eventsOf(workspaceId, filter), logHead(workspaceId)])
  const { page, last } = paged(found)
  const [contents, aboutOf] = await Promise.all([
    contentsOf(workspaceId, page),
    aboutSubjects(
      workspaceId,
      page.map((event) => event.subject_id),
    ),
  ])
  return {
    entries: page.map((event) => toEntry(event, contents(event.seq), aboutOf(event.subject_id))),
    next: last?.seq ?? null,
    head,
  }
}

function eventsOf(workspaceId: string, filter: ActivityFilter): Promise<EventRow[]> {
  const { before, verb, documentId, claimId } = filter
  const where = [Prisma.sql`workspace_id = ${workspaceId}::uuid`, tellableEvents()]
  if (before !== undefined) where.push(Prisma.sql`seq < ${before}`)
  // An address may name a verb twice, or one that no text of the database can hold.
  if (verb !== undefined)
    where.push(/^[\w.]+$/.test(verb) ? Prisma.sql`verb = ${String(verb)}` : Prisma.sql`false`)
  if (documentId !== undefined) {
    where.push(Prisma.sql`subject_id IN (${subjectsOfDocument(workspaceId, existingId(documentId))})`)
  }
  if (claimId !== undefined) {
    where.push(Prisma.sql`subject_id IN (${subjectsOfClaim(workspaceId, existingId(claimId))})`)
  }
  return db.$queryRaw<EventRow[]>`
    SELECT seq, at, verb, subject_kind, subject_id, canonical, leaf_hash FROM event e
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY seq DESC LIMIT ${PAGE_SIZE + 1}`
}

/** Names of what is there, and values of what is open: a sealed value does not leave the database. */
async function contentsOf(
  workspaceId: string,
  events: readonly EventRow[],
): Promise<(seq: number) => ContentRow[]> {
  const rows = await db.$queryRaw<ContentRow[]>`
    SELECT c.seq, c.name, CASE WHEN ${openContents()} AND ${namelessContents()} THEN c.value END AS value
    FROM event_content c JOIN event e ON e.workspace_id = c.workspace_id AND e.seq = c.seq
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.seq = ANY(${events.map((event) => event.seq)}::int[])`
  const bySeq = new Map<number, ContentRow[]>()
  for (const row of rows) bySeq.set(row.seq, [...(bySeq.get(row.seq) ?? []), row])
  return (seq) => bySeq.get(seq) ?? []
}
