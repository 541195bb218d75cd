import type { MemberActor } from '@/lib/core/actor'
import type { AgreementFilter } from '@/lib/core/agreement/filter'
import type { Confidence, JudgedClaims } from '@/lib/core/agreement/judged'
import { scales as registered } from '@/lib/core/verdicts/registry'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { daysBetween } from '@/lib/server/insights/days'
import { roundsThatCount } from '@/lib/server/reviews/visible'
import { ownScalesOf } from '@/lib/server/verdicts/scale'

interface Row {
  document_id: string
  type: string
  scale_id: string
  scale_version: number
  members: string[]
  ratings: string[]
  confidences: (Confidence | null)[]
  decided: string | null
  times: number
  claim_ids: string[]
}

/** Claims named with each group, for a link. */
const NAMED = 3

/**
 * The ratings of the first independent round of every claim, revealed in these days, claims that were judged alike told
 * once. Withdrawn claims and rounds that were not blind are left out; a claim whose first revealed round was not
 * blind has no independent one, since later rounds know its arguments.
 */
export async function judgedClaims(
  { workspaceId }: MemberActor,
  period: Pick<AgreementFilter, 'from' | 'to'>,
): Promise<JudgedClaims[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH first AS (
      SELECT DISTINCT ON (n.claim_id) n.id, n.claim_id, n.blind, n.scale_id, n.scale_version, n.revealed_at
      FROM round n WHERE n.workspace_id = ${workspaceId}::uuid AND ${roundsThatCount()}
      ORDER BY n.claim_id, n.number
    ), judged AS (
      SELECT c.id::text AS id, c.document_id, c.type, first.scale_id, first.scale_version, last.decided,
        array_agg(r.member_id::text ORDER BY r.member_id) AS members,
        array_agg(r.rating_id ORDER BY r.member_id) AS ratings,
        array_agg(r.confidence::text ORDER BY r.member_id) AS confidences
      FROM first
      JOIN claim c ON c.id = first.claim_id AND c.state <> 'withdrawn'
      JOIN review r ON r.round_id = first.id AND NOT r.cannot_judge AND r.rating_id IS NOT NULL
      LEFT JOIN LATERAL (
        SELECT CASE WHEN dn.scale_id = first.scale_id AND dn.scale_version = first.scale_version
          THEN d.rating_id END AS decided
        FROM decision d JOIN round dn ON dn.id = d.round_id
        WHERE d.claim_id = c.id ORDER BY d.decided_at DESC LIMIT 1
      ) last ON true
      WHERE first.blind AND ${daysBetween(Prisma.sql`first.revealed_at`, period)}
      GROUP BY c.id, first.scale_id, first.scale_version, last.decided
    )
    SELECT document_id, type, scale_id, scale_version, members, ratings, confidences, decided,
      count(*)::integer AS times, (array_agg(id ORDER BY id))[1:${Prisma.raw(String(NAMED))}] AS claim_ids
    FROM judged
    GROUP BY document_id, type, scale_id, scale_version, members, ratings, confidences, decided
    ORDER BY min(id)`
  const scales = [...registered, ...(await ownScalesOf(db, workspaceId))]
  const scaleOfRow = (row: Row) =>
    scales.find(({ id, version }) => id === row.scale_id && version === row.scale_version)
  return rows.flatMap((row) => {
    const scale = scaleOfRow(row)
    if (scale === undefined) return []
    const ratings = row.members.map((memberId, place) => ({
      memberId,
      ratingId: row.ratings[place] ?? '',
      confidence: row.confidences[place] ?? null,
    }))
    const { document_id: documentId, type, decided, times, claim_ids: claimIds } = row
    return [{ documentId, type, scale, ratings, decided, times, claimIds }]
  })
}
