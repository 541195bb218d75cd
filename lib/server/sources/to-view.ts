import type { SourceKind } from '@/lib/core/sources/input'
import { shortCitation } from '@/lib/core/sources/short'
import type { SourceRow, SourceView } from '@/lib/core/sources/view'
import type { Prisma } from '@/lib/server/generated/prisma/client'

export const sourceSelect = {
  id: true,
  kind: true,
  title: true,
  authors: true,
  container: true,
  publisher: true,
  issued: true,
  details: true,
  url: true,
  doi: true,
  pmid: true,
  level: true,
  peerReviewed: true,
  confidential: true,
  heldBy: true,
} satisfies Prisma.SourceSelect

export function toSourceView(source: Prisma.SourceGetPayload<{ select: typeof sourceSelect }>): SourceView {
  return { ...source, kind: source.kind as SourceKind, short: shortCitation(source) }
}

/** With where it is cited. Evidence rows come into being with the reveal, so none of these is sealed. */
export const sourceRowSelect = {
  ...sourceSelect,
  evidence: {
    where: { removedAt: null },
    select: {
      claim: { select: { id: true, number: true, document: { select: { id: true, title: true } } } },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.SourceSelect

export function toSourceRow(source: Prisma.SourceGetPayload<{ select: typeof sourceRowSelect }>): SourceRow {
  const { evidence, ...described } = source
  const claims = new Map(evidence.map(({ claim }) => [claim.id, claim]))
  return {
    ...toSourceView(described),
    citedBy: [...claims.values()].map(({ id, number, document }) => ({
      claimId: id,
      claimNumber: number,
      documentId: document.id,
      documentHeadline: document.title,
    })),
  }
}
