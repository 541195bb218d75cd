import type { Tx } from '@/lib/server/db'
import { Prisma, type PublicationKind } from '@/lib/server/generated/prisma/client'
import { type SlotsRow, slotsColumns, slotsOf } from '@/lib/server/reviews/round-slots'
import type { RoundSlots } from '@/lib/server/reviews/slots'

/** The open round of a claim, as commands on it need it. */
export interface OpenRoundRow {
  id: string
  number: number
  required: number
  blind: boolean
  namesHidden: boolean
  revealedAt: Date | null
  policyVersion: number
  spread: string | null
  scaleId: string
  scaleVersion: number
}

interface LastPublication {
  id: string
  number: number
  kind: PublicationKind
  decisionId: string
}

/** What decides about a claim beside its own row. */
export interface ClaimFactsRow {
  round: OpenRoundRow | null
  /** Of the open round; of none, none. */
  slots: RoundSlots
  /**
   * What this member said in the open round, as far as permissions ask: a rating, or that they cannot judge; else null.
   */
  mine: 'rating' | 'cannot judge' | null
  lastDecision: { id: string; ratingId: string; decidedById: string } | null
  lastPublication: LastPublication | null
  /** A conflict of interest keeps this member out of the claims of the document. */
  conflicted: boolean
  everSubmitted: boolean
}

interface Row extends SlotsRow {
  id: string | null
  number: number
  required: number
  blind: boolean
  names_hidden: boolean
  revealed_at: Date | null
  policy_version: number
  spread: string | null
  scale_id: string
  scale_version: number
  cannot_judge: boolean | null
  decision_id: string | null
  rating_id: string
  decided_by_id: string
  publication_id: string
  publication_number: number | null
  publication_kind: PublicationKind
  published_decision_id: string
  conflicted: boolean
  ever_submitted: boolean
}

/**
 * Reads all of it in one statement, since every command on a claim begins with it: a review is taken in by a handful of
 * statements, and one workspace takes in hundreds a second. Call with the claim locked.
 */
export async function factsOf(
  tx: Tx,
  claim: { id: string; documentId: string },
  memberId: string,
): Promise<ClaimFactsRow> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT n.id, n.number, n.required, n.blind, n.names_hidden, n.revealed_at, n.policy_version, n.spread, n.scale_id,
      n.scale_version, ${slotsColumns(Prisma.sql`n.id`)}, mine.cannot_judge, d.id AS decision_id, d.rating_id, d.decided_by_id,
      p.id AS publication_id, p.number AS publication_number, p.kind AS publication_kind, p.decision_id AS published_decision_id,
      EXISTS (
        SELECT 1 FROM conflict k WHERE k.document_id = ${claim.documentId}::uuid
          AND k.member_id = ${memberId}::uuid AND k.withdrawn_at IS NULL
      ) AS conflicted,
      n.id IS NOT NULL OR EXISTS (SELECT 1 FROM round WHERE claim_id = ${claim.id}::uuid) AS ever_submitted
    FROM (SELECT 1) one
    LEFT JOIN LATERAL (SELECT * FROM round WHERE claim_id = ${claim.id}::uuid AND closed_at IS NULL LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT r.cannot_judge FROM review r WHERE r.round_id = n.id AND r.member_id = ${memberId}::uuid
    ) mine ON true
    LEFT JOIN LATERAL (
      SELECT * FROM decision WHERE claim_id = ${claim.id}::uuid ORDER BY decided_at DESC LIMIT 1
    ) d ON true
    LEFT JOIN LATERAL (
      SELECT * FROM publication WHERE claim_id = ${claim.id}::uuid ORDER BY number DESC LIMIT 1
    ) p ON true`
  if (row === undefined) throw new Error('a statement that always has one row had none')
  return {
    round: row.id === null ? null : roundOf({ ...row, id: row.id }),
    slots: slotsOf(row),
    mine: row.cannot_judge === null ? null : row.cannot_judge ? 'cannot judge' : 'rating',
    lastDecision:
      row.decision_id === null
        ? null
        : { id: row.decision_id, ratingId: row.rating_id, decidedById: row.decided_by_id },
    lastPublication:
      row.publication_number === null
        ? null
        : {
            id: row.publication_id,
            number: row.publication_number,
            kind: row.publication_kind,
            decisionId: row.published_decision_id,
          },
    conflicted: row.conflicted,
    everSubmitted: row.ever_submitted,
  }
}

function roundOf(row: Row & { id: string }): OpenRoundRow {
  const { id, number, required, blind, spread } = row
  return {
    id,
    number,
    required,
    blind,
    spread,
    namesHidden: row.names_hidden,
    revealedAt: row.revealed_at,
    policyVersion: row.policy_version,
    scaleId: row.scale_id,
    scaleVersion: row.scale_version,
  }
}
