import type { Block } from '@/lib/core/documents/block'
import type { DocumentRow, RevisionView } from '@/lib/core/documents/view'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'

export const rowSelect = {
  id: true,
  title: true,
  publisher: true,
  byline: true,
  publishedOn: true,
  language: true,
  importedAt: true,
  importedById: true,
  signedOffId: true,
  signOffs: { select: { id: true, signedAt: true } },
} satisfies Prisma.DocumentSelect

export const revisionSelect = {
  id: true,
  number: true,
  headline: true,
  deck: true,
  text: true,
  blocks: true,
  contentSha256: true,
  createdAt: true,
  createdById: true,
} satisfies Prisma.RevisionSelect

/** Claims of one document. Those withdrawn are counted apart, not in the total. */
export type Progress = DocumentRow['claims']

export function toRow(
  document: Prisma.DocumentGetPayload<{ select: typeof rowSelect }>,
  claims: Progress,
  coverage: DocumentRow['coverage'],
  nameOf: NameOf,
): DocumentRow {
  const { id, publisher, byline, publishedOn, language } = document
  const signOff = document.signOffs.find((one) => one.id === document.signedOffId)
  return {
    id,
    headline: document.title,
    publisher,
    byline,
    publishedOn,
    language,
    importedAt: document.importedAt.toISOString(),
    importedByName: nameOf(document.importedById),
    claims,
    coverage,
    signedOffAt: signOff?.signedAt.toISOString() ?? null,
  }
}

export function toRevisionView(
  revision: Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>,
  nameOf: NameOf,
): RevisionView {
  const { id, number, headline, deck, text, contentSha256 } = revision
  return {
    id,
    number,
    headline,
    deck,
    text,
    blocks: revision.blocks as unknown as Block[],
    contentSha256,
    importedAt: revision.createdAt.toISOString(),
    importedByName: nameOf(revision.createdById),
  }
}
