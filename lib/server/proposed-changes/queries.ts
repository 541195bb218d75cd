import type { MemberActor } from '@/lib/core/actor'
import { type Part, parts } from '@/lib/core/claims/input'
import type { ProposedChangeState } from '@/lib/core/proposed-changes/state'
import type { ChangeListView } from '@/lib/core/proposed-changes/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'
import { NotFound } from '@/lib/server/not-found'
import { type ChangeRow, changeSelect, toChangeView } from '@/lib/server/proposed-changes/to-view'
import { visibleProposedChanges } from '@/lib/server/reviews/visible'

/** More than an editor answers of one article; a bound, so that no page grows without one. */
const MOST_CHANGES = 1000

const inReadingOrder = (a: ChangeRow, b: ChangeRow) =>
  parts.indexOf(a.part as Part) - parts.indexOf(b.part as Part) ||
  a.start - b.start ||
  a.proposedAt.getTime() - b.proposedAt.getTime()

/**
 * The proposed changes of an article that this member may read, in reading order. One that was made in a blind round is
 * among them for its author alone until the reveal, and in no count before.
 *
 * @param filter a state, or one claim; the counts are of all
 * @throws NotFound
 */
export async function listProposedChanges(
  actor: MemberActor,
  documentId: string,
  filter: { state?: ProposedChangeState; claimId?: string } = {},
): Promise<ChangeListView> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const document = await db.document.findFirst({
    where: { workspaceId, id: existingId(documentId) },
    select: {
      id: true,
      title: true,
      language: true,
      revisions: { select: { id: true, number: true }, orderBy: { number: 'asc' } },
    },
  })
  if (!document) throw new NotFound('document')
  const rows = await db.proposedChange.findMany({
    where: { AND: [{ documentId: document.id }, visibleProposedChanges(actor)] },
    select: changeSelect,
    orderBy: { id: 'asc' },
    take: MOST_CHANGES,
  })
  const shown = rows
    .filter(
      ({ state, claimId }) => state === (filter.state ?? state) && claimId === (filter.claimId ?? claimId),
    )
    .sort(inReadingOrder)
  const accepted = shown.some(({ state }) => state === 'accepted')
  const [texts, nameOf] = await Promise.all([
    frozenTexts(
      workspaceId,
      accepted ? document.revisions.map(({ id }) => id) : shown.map(({ revisionId }) => revisionId),
    ),
    namesOfMembers(
      workspaceId,
      shown.flatMap(({ proposedById, answeredById }) =>
        answeredById === null ? [proposedById] : [proposedById, answeredById],
      ),
    ),
  ])
  const later = document.revisions.flatMap(({ id, number }) => {
    const text = texts.get(id)
    return text ? [{ number, text }] : []
  })
  const count = (state: ProposedChangeState) => rows.filter((row) => row.state === state).length
  return {
    documentId: document.id,
    title: document.title,
    language: document.language,
    changes: shown.flatMap((row) => {
      const text = texts.get(row.revisionId)
      return text ? [toChangeView(row, text, later, actor, nameOf)] : []
    }),
    counts: {
      open: count('open'),
      accepted: count('accepted'),
      rejected: count('rejected'),
      withdrawn: count('withdrawn'),
    },
  }
}
