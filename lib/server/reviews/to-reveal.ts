import type { EvidenceItem } from '@/lib/core/evidence/input'
import type { Tx } from '@/lib/server/db'

/** What the reveal needs of a review that it shows. */
export interface ReviewToReveal {
  id: string
  roundId: string
  namesHidden: boolean
  memberId: string
  ratingId: string | null
  cannotJudge: boolean
  version: number
  evidence: EvidenceItem[]
  submittedAt: Date
  changedAt: Date | null
}

type Row = Omit<ReviewToReveal, 'id'> & { id: string | null; cancelled: boolean }

/**
 * The rounds of a claim that are not revealed yet, and their reviews as they were submitted: the open one, and those
 * that were cancelled before. One statement, since every second review is the last of its round. Call with the claim
 * locked.
 */
export async function toReveal(
  tx: Tx,
  claimId: string,
): Promise<{ cancelled: string[]; reviews: ReviewToReveal[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT n.id AS "roundId", n.closed_at IS NOT NULL AS cancelled, n.names_hidden AS "namesHidden",
      r.id, r.member_id AS "memberId", r.rating_id AS "ratingId", r.cannot_judge AS "cannotJudge", r.version, r.evidence,
      r.submitted_at AS "submittedAt", r.changed_at AS "changedAt"
    FROM round n LEFT JOIN review r ON r.round_id = n.id
    WHERE n.claim_id = ${claimId}::uuid AND n.revealed_at IS NULL
    ORDER BY n.number, r.submitted_at, r.id`
  return {
    cancelled: [...new Set(rows.flatMap(({ cancelled, roundId }) => (cancelled ? [roundId] : [])))],
    reviews: rows.flatMap(({ id, cancelled: _, ...review }) => (id === null ? [] : [{ ...review, id }])),
  }
}
