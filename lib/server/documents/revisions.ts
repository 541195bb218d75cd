import type { MemberActor } from '@/lib/core/actor'
import type { Part } from '@/lib/core/claims/input'
import type { MovedOn, RevisionComparison, RevisionRow } from '@/lib/core/documents/revision-view'
import { authorize } from '@/lib/server/authorize'
import { placementSelect, toPlacementView } from '@/lib/server/claims/placements'
import { db } from '@/lib/server/db'
import { compareFrozen } from '@/lib/server/documents/compare-frozen'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'
import { NotFound } from '@/lib/server/not-found'

/** Most revisions of a document that are listed. */
const MOST_REVISIONS = 200

/** The revisions of a document, newest first, with what became of the passages in each. @throws NotFound */
export async function listRevisions(actor: MemberActor, documentId: string): Promise<RevisionRow[]> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const id = existingId(documentId)
  const [rows, counts] = await Promise.all([
    db.revision.findMany({
      where: { workspaceId, documentId: id },
      select: {
        id: true,
        number: true,
        headline: true,
        createdAt: true,
        createdById: true,
        originalName: true,
        fetchedFrom: true,
        textSha256: true,
        originalSha256: true,
      },
      orderBy: { number: 'desc' },
      take: MOST_REVISIONS,
    }),
    db.$queryRaw<{ id: string; carried: number; waiting: number; by_hand: number }[]>`
      SELECT r.id, count(*) FILTER (WHERE pl.status IN ('exact', 'moved'))::integer AS carried,
             count(*) FILTER (WHERE pl.status IN ('changed', 'ambiguous', 'orphaned'))::integer AS waiting,
             count(*) FILTER (WHERE pl.status IN ('chosen', 'lost'))::integer AS by_hand
      FROM revision r JOIN placement pl ON pl.revision_id = r.id
      JOIN passage p ON p.id = pl.passage_id AND p.removed_at IS NULL
      WHERE r.workspace_id = ${workspaceId}::uuid AND r.document_id = ${id}::uuid
        AND NOT EXISTS (SELECT 1 FROM placement later WHERE later.passage_id = pl.passage_id
                        AND later.revision_id = pl.revision_id AND later.number > pl.number)
      GROUP BY r.id`,
  ])
  if (rows.length === 0) throw new NotFound('document')
  const countsOf = new Map(counts.map((count) => [count.id, count]))
  const nameOf = await namesOfMembers(
    workspaceId,
    rows.map((row) => row.createdById),
  )
  return rows.map(({ createdAt, createdById, ...row }) => {
    const { carried = 0, waiting = 0, by_hand = 0 } = countsOf.get(row.id) ?? {}
    return {
      ...row,
      frozenAt: createdAt.toISOString(),
      frozenByName: nameOf(createdById),
      carried,
      waiting,
      byHand: by_hand,
    }
  })
}

/** A revision compared word by word with the one before it. @throws NotFound also for the first one */
export async function getComparison(
  actor: MemberActor,
  documentId: string,
  number: number,
): Promise<RevisionComparison> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const pair = await db.revision.findMany({
    where: { workspaceId, documentId: existingId(documentId), number: { in: [number - 1, number] } },
    select: { id: true, number: true, headline: true, deck: true, text: true },
    orderBy: { number: 'asc' },
  })
  const [before, after] = pair
  if (before === undefined || after === undefined) throw new NotFound('revision')
  const [answer, passages] = await Promise.all([
    compareFrozen(toParts(before), toParts(after)),
    notCarried(workspaceId, after.id),
  ])
  const compared = answer.came ? answer.value : null
  return {
    before: before.number,
    after: after.number,
    compared,
    why: answer.came ? null : answer.why,
    passages,
  }
}

const toParts = ({
  id,
  headline,
  deck,
  text,
}: {
  id: string
  headline: string
  deck: string
  text: string
}) => ({
  id,
  texts: { headline, deck, body: text },
})

/** Passages that the search did not carry over into a revision, with what stands for them now. */
async function notCarried(workspaceId: string, revisionId: string): Promise<MovedOn[]> {
  const rows = await db.passage.findMany({
    where: {
      workspaceId,
      removedAt: null,
      claim: { state: { not: 'withdrawn' } },
      placements: { some: { revisionId, status: { notIn: ['exact', 'moved'] } } },
    },
    select: {
      part: true,
      start: true,
      end: true,
      exact: true,
      claim: { select: { id: true, number: true, statement: true } },
      placements: { where: { revisionId }, select: placementSelect, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: [{ claim: { number: 'asc' } }, { start: 'asc' }],
    take: 1_000,
  })
  return rows.flatMap(({ claim, placements: [standing], part, start, end, exact }) =>
    standing
      ? [
          {
            claimId: claim.id,
            claimNumber: claim.number,
            statement: claim.statement,
            passage: { part: part as Part, start, end, exact },
            placement: toPlacementView(standing),
          },
        ]
      : [],
  )
}
