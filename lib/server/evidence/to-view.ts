import type { EvidenceItem } from '@/lib/core/evidence/input'
import type { EvidenceView } from '@/lib/core/evidence/view'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'
import { sourceSelect, toSourceView } from '@/lib/server/sources/to-view'

export const evidenceSelect = {
  id: true,
  reviewId: true,
  used: true,
  stance: true,
  quote: true,
  paraphrase: true,
  translation: true,
  locator: true,
  accessedOn: true,
  archiveUrl: true,
  note: true,
  whyNotUsed: true,
  addedById: true,
  addedAt: true,
  source: { select: sourceSelect },
} satisfies Prisma.EvidenceSelect

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

export function toEvidenceView(evidence: EvidenceRow, nameOf: NameOf): EvidenceView {
  const { id, used, stance, quote, paraphrase, translation, locator } = evidence
  const { accessedOn, archiveUrl, note, whyNotUsed } = evidence
  return {
    id,
    source: toSourceView(evidence.source),
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
    addedByName: nameOf(evidence.addedById),
    addedAt: evidence.addedAt.toISOString(),
    withReview: evidence.reviewId !== null,
  }
}

/** Ids of the workspace's sources that these items name. */
export function sourcesNamedIn(items: readonly EvidenceItem[]): string[] {
  return items.flatMap(({ choice }) => ('sourceId' in choice ? [choice.sourceId] : []))
}
