import type { SourceInput, SourceKind } from '@/lib/core/sources/input'
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
  const { id, title, authors, container, publisher, issued, details, url, doi, pmid } = source
  const { level, peerReviewed, confidential, heldBy } = source
  return {
    id,
    kind: source.kind as SourceKind,
    title,
    authors,
    container,
    publisher,
    issued,
    details,
    url,
    doi,
    pmid,
    level,
    peerReviewed,
    confidential,
    heldBy,
    short: shortCitation(source),
  }
}

const BLANK = {
  authors: null,
  container: null,
  publisher: null,
  issued: null,
  details: null,
  url: null,
  doi: null,
  pmid: null,
  level: null,
  peerReviewed: null,
  heldBy: null,
}

/** A source described in a review that is not revealed yet: it is nowhere else, so its id is empty. */
export function unregisteredSource(source: SourceInput): SourceView {
  const { kind } = source
  if (source.confidential) {
    const { describedAs: title, heldBy } = source
    const short = shortCitation({ title, authors: null, issued: null })
    return { ...BLANK, id: '', kind, title, confidential: true, heldBy, short }
  }
  const { title, authors, container, publisher, issued, details, level } = source
  return {
    ...BLANK,
    id: '',
    kind,
    title,
    authors,
    container,
    publisher,
    issued,
    details,
    url: source.url ?? null,
    doi: source.doi ?? null,
    pmid: source.pmid ?? null,
    level,
    peerReviewed: source.peerReviewed ?? null,
    confidential: false,
    short: shortCitation({ title, authors, issued }),
  }
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
  const claims = new Map(source.evidence.map(({ claim }) => [claim.id, claim]))
  return {
    ...toSourceView(source),
    citedBy: [...claims.values()].map(({ id, number, document }) => ({
      claimId: id,
      claimNumber: number,
      documentId: document.id,
      documentHeadline: document.title,
    })),
  }
}
