import type { MemberActor } from '@/lib/core/actor'
import type { ImportRow, ImportView } from '@/lib/core/imports/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { existingId } from '@/lib/server/existing-id'
import {
  type RevisionOf,
  rowSelect,
  toImportRow,
  toImportView,
  viewSelect,
} from '@/lib/server/imports/to-view'
import { NotFound } from '@/lib/server/not-found'
import { PAGE_SIZE, paged, startAfter } from '@/lib/server/paging'

/**
 * This member's own imports, newest first: with `documentId` those of a changed text of that document, else those of
 * new documents. `cursor` is the `next` of the page before.
 */
export async function listImports(
  actor: MemberActor,
  input: { documentId?: string | null; cursor?: string } = {},
): Promise<{ rows: ImportRow[]; next: string | null }> {
  const { workspaceId, memberId } = actor
  authorize(actor, 'import.handle', { workspaceId, own: true })
  const documentId = input.documentId ? existingId(input.documentId) : null
  const found = await db.articleImport.findMany({
    where: { workspaceId, memberId, documentId },
    select: rowSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    ...startAfter(input.cursor),
  })
  const { page, last } = paged(found)
  const revisionOf = await revisionsOf(workspaceId, page)
  const now = live.now()
  return { rows: page.map((row) => toImportRow(row, revisionOf, now)), next: last?.id ?? null }
}

/** One import of this member's own, with what was read. @throws NotFound */
export async function getImport(actor: MemberActor, id: string): Promise<ImportView> {
  const { workspaceId, memberId } = actor
  const row = await db.articleImport.findFirst({
    where: { workspaceId, id: existingId(id) },
    select: viewSelect,
  })
  if (row === null) throw new NotFound('import')
  authorize(actor, 'import.handle', { workspaceId, own: row.memberId === memberId })
  return toImportView(row, await revisionsOf(workspaceId, [row]), live.now())
}

async function revisionsOf(
  workspaceId: string,
  rows: readonly { revisionId: string | null }[],
): Promise<RevisionOf> {
  const ids = rows.flatMap(({ revisionId }) => (revisionId === null ? [] : [revisionId]))
  if (ids.length === 0) return () => null
  const found = await db.revision.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, number: true, documentId: true, headline: true },
  })
  const byId = new Map(found.map(({ id, ...revision }) => [id, revision]))
  return (id) => byId.get(id) ?? null
}
