import { citationFacts } from '@/lib/core/evidence/citation-facts'
import type { EvidenceFacts } from '@/lib/core/evidence/facts'
import type { Citation } from '@/lib/core/evidence/input'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Evidence } from '@/lib/server/generated/prisma/client'

export function evidenceFacts(row: Evidence): EvidenceFacts {
  const { claimId, sourceId, reviewId, used, stance, quote, paraphrase, translation } = row
  const { locator, accessedOn, archiveUrl, note, whyNotUsed } = row
  return {
    claimId,
    sourceId,
    reviewId,
    used,
    stance,
    quote,
    paraphrase,
    translation,
    locator,
    accessedOn,
    archiveUrl,
    note,
    whyNotUsed,
  }
}

/** Writes one evidence row with its event. `reviewId` is set when it comes to light with a review. */
export async function writeEvidence(
  tx: Tx,
  log: Log,
  row: {
    id: string
    workspaceId: string
    claimId: string
    sourceId: string
    reviewId: string | null
    addedById: string
    addedAt: Date
    citation: Citation
  },
): Promise<void> {
  const { citation, id, workspaceId, addedById, addedAt, ...link } = row
  const facts: EvidenceFacts = { ...link, ...citationFacts(citation) }
  await tx.evidence.create({ data: { id, workspaceId, ...facts, addedById, addedAt } })
  log.add('evidence.attached', id, { evidence: { after: facts } })
}
