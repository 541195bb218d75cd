import { type Hash, type Tree, treeOf } from '@/lib/core/audit/merkle'
import type { LogEntry } from '@/lib/core/reports/entries'
import type { Tx } from '@/lib/server/db'
import { namelessContents, openContents } from '@/lib/server/reviews/visible'

/** The tree over the first `size` events of a log, from their stored leaf hashes. */
export async function loadTree(tx: Tx, workspaceId: string, size: number): Promise<Tree> {
  const leaves = await tx.event.findMany({
    where: { workspaceId, seq: { lte: size } },
    orderBy: { seq: 'asc' },
    select: { leafHash: true },
  })
  return treeOf(leaves.map(({ leafHash }): Hash => new Uint8Array(leafHash)))
}

/**
 * The events about a document and everything of it, with the policies, members and sources they lean on, up
 * to `size`. Contents sealed by a round that is not revealed, or that would tell a hidden name, are never read.
 */
export async function loadEntries(
  tx: Tx,
  workspaceId: string,
  documentId: string,
  size: number,
): Promise<LogEntry[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    WITH claims AS (SELECT id FROM claim WHERE document_id = ${documentId}::uuid),
    subjects AS (
      SELECT ${workspaceId}::uuid AS id
      UNION ALL SELECT ${documentId}::uuid
      UNION ALL SELECT id FROM policy WHERE workspace_id = ${workspaceId}::uuid
      UNION ALL SELECT id FROM member WHERE workspace_id = ${workspaceId}::uuid
      UNION ALL SELECT id FROM revision WHERE document_id = ${documentId}::uuid
      UNION ALL SELECT id FROM sign_off WHERE document_id = ${documentId}::uuid
      UNION ALL SELECT id FROM report WHERE document_id = ${documentId}::uuid
      UNION ALL SELECT id FROM set_aside WHERE document_id = ${documentId}::uuid
      UNION ALL SELECT id FROM proposed_change WHERE document_id = ${documentId}::uuid
      UNION ALL SELECT id FROM conflict WHERE document_id = ${documentId}::uuid
      UNION ALL SELECT id FROM claims
      UNION ALL SELECT id FROM passage WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM placement WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM claim_version WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM evidence WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT DISTINCT source_id FROM evidence WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM round WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM review WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM decision WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM legal_sign_off WHERE claim_id IN (SELECT id FROM claims)
      UNION ALL SELECT id FROM publication WHERE claim_id IN (SELECT id FROM claims)
    )
    SELECT e.seq, e.canonical, c.name, c.salt, c.value
    FROM event e
    LEFT JOIN event_content c ON c.workspace_id = e.workspace_id AND c.seq = e.seq
      AND ${openContents()} AND ${namelessContents()}
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.seq <= ${size}
      AND e.subject_id IN (SELECT id FROM subjects)
    ORDER BY e.seq, c.name`
  return entriesOf(rows)
}

/** What is withheld of these is sealed by a blind round or by hidden names; of others it was erased. */
const sealedVerb = /^(review\.|proposedChange\.made$)/
const isSealed = (verb: string, name: string) =>
  sealedVerb.test(verb) || (verb === 'round.revealed' && name === 'changed')

interface EventRow {
  seq: number
  canonical: string
  name: string | null
  salt: string | null
  value: string | null
}

function entriesOf(rows: EventRow[]): LogEntry[] {
  const entries = new Map<number, LogEntry>()
  for (const row of rows) {
    const entry = entries.get(row.seq) ?? { canonical: row.canonical, disclosed: {}, withheld: {} }
    if (row.name !== null && row.salt !== null && row.value !== null) {
      entry.disclosed[row.name] = { salt: row.salt, value: JSON.parse(row.value) }
    }
    entries.set(row.seq, entry)
  }
  for (const entry of entries.values()) {
    const { fields, verb } = JSON.parse(entry.canonical) as { fields: Record<string, string>; verb: string }
    for (const name of Object.keys(fields)) {
      if (entry.disclosed[name] === undefined) {
        entry.withheld[name] = isSealed(verb, name) ? 'sealed' : 'erased'
      }
    }
  }
  return [...entries.values()]
}
