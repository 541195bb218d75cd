import type { NotificationKind } from '@/lib/core/notifications/kind'
import type { NotificationView } from '@/lib/core/notifications/view'
import { db } from '@/lib/server/db'
import type { Notification } from '@/lib/server/generated/prisma/client'
import { namesOfMembers } from '@/lib/server/members/names'
import { openContents } from '@/lib/server/reviews/visible'

/** Rows with what they are about, as it is now: the claim, who did it, and the reason of a return or reopening. */
export async function toViews(
  workspaceId: string,
  rows: readonly Notification[],
): Promise<NotificationView[]> {
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: rows.map(({ claimId }) => claimId) } },
    select: { id: true, number: true, statement: true, document: { select: { title: true } } },
  })
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]))
  const nameOf = await namesOfMembers(
    workspaceId,
    rows.flatMap(({ byId }) => (byId === null ? [] : [byId])),
  )
  const reasonOf = await reasonsOf(
    workspaceId,
    rows.flatMap(({ kind, seq }) =>
      seq !== null && (kind === 'returned' || kind === 'reopened') ? [seq] : [],
    ),
  )
  return rows.flatMap(({ id, kind, claimId, byId, at, readAt, seq }) => {
    const claim = claimOf.get(claimId)
    if (claim === undefined) return []
    return [
      {
        id,
        kind: kind as NotificationKind,
        by: byId === null ? null : nameOf(byId),
        claimId,
        claimNumber: claim.number,
        statement: claim.statement,
        documentTitle: claim.document.title,
        reason: seq === null ? null : reasonOf(seq),
        at: at.toISOString(),
        read: readAt !== null,
      },
    ]
  })
}

/** Reasons as the log has them: they may have been erased. */
async function reasonsOf(workspaceId: string, numbers: number[]): Promise<(seq: number) => string | null> {
  if (numbers.length === 0) return () => null
  const rows = await db.$queryRaw<{ seq: number; value: string }[]>`
    SELECT c.seq, c.value FROM event_content c
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.seq = ANY(${numbers}::int[]) AND c.name = 'reason'
      AND ${openContents()}`
  const found = new Map(rows.map(({ seq, value }) => [seq, (JSON.parse(value) as { after: string }).after]))
  return (seq) => found.get(seq) ?? null
}
