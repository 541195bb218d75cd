import { db } from '@/lib/server/db'
import type { Progress } from '@/lib/server/documents/to-view'

const NONE: Progress = { total: 0, settled: 0, withdrawn: 0, waiting: 0 }

/** How far the claims of these documents are, in two queries. */
export async function progressOf(
  workspaceId: string,
  documentIds: readonly string[],
): Promise<(documentId: string) => Progress> {
  const ids = [...new Set(documentIds)]
  const [counts, waiting] = await Promise.all([
    db.claim.groupBy({
      by: ['documentId', 'state'],
      where: { workspaceId, documentId: { in: ids } },
      _count: true,
    }),
    db.$queryRaw<{ id: string; waiting: number }[]>`
      SELECT c.document_id AS id, count(DISTINCT c.id)::integer AS waiting
      FROM (SELECT DISTINCT ON (document_id) id, document_id FROM revision
            WHERE workspace_id = ${workspaceId}::uuid AND document_id = ANY(${ids}::uuid[])
            ORDER BY document_id, number DESC) newest
      JOIN placement pl ON pl.revision_id = newest.id AND pl.status IN ('changed', 'ambiguous', 'orphaned')
        AND NOT EXISTS (SELECT 1 FROM placement later WHERE later.passage_id = pl.passage_id
                        AND later.revision_id = pl.revision_id AND later.number > pl.number)
      JOIN passage p ON p.id = pl.passage_id AND p.removed_at IS NULL
      JOIN claim c ON c.id = p.claim_id AND c.state <> 'withdrawn'
      GROUP BY c.document_id`,
  ])
  const found = new Map<string, Progress>()
  for (const { documentId, state, _count } of counts) {
    const progress = found.get(documentId) ?? { ...NONE }
    if (state === 'withdrawn') progress.withdrawn += _count
    else progress.total += _count
    if (state === 'decided') progress.settled += _count
    found.set(documentId, progress)
  }
  for (const { id, waiting: count } of waiting) found.set(id, { ...(found.get(id) ?? NONE), waiting: count })
  return (documentId) => found.get(documentId) ?? { ...NONE }
}
