import type { ReadArticle } from '@/lib/core/imports/article'
import type { ImportRow, ImportView } from '@/lib/core/imports/view'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { isSilent } from '@/lib/server/imports/silence'

export const rowSelect = {
  id: true,
  memberId: true,
  state: true,
  progress: true,
  problem: true,
  name: true,
  url: true,
  size: true,
  revisionId: true,
  createdAt: true,
  changedAt: true,
  document: { select: { id: true, title: true, language: true } },
} satisfies Prisma.ArticleImportSelect

export const viewSelect = {
  ...rowSelect,
  fetchedFrom: true,
  sha256: true,
  mediaType: true,
  wholePage: true,
  article: true,
  document: {
    select: {
      ...rowSelect.document.select,
      revisions: { select: { headline: true, deck: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  },
} satisfies Prisma.ArticleImportSelect

type Row = Prisma.ArticleImportGetPayload<{ select: typeof rowSelect }>

/** A revision that an import became, or is the same as. */
export type RevisionOf = (id: string) => ImportRow['revision']

export function toImportRow(row: Row, revisionOf: RevisionOf, now: Date): ImportRow {
  const { id, state, progress, problem, name, url, size, document } = row
  return {
    id,
    state,
    progress,
    problem,
    isSilent: isSilent(row, now),
    name,
    url,
    size,
    startedAt: row.createdAt.toISOString(),
    document: document && { id: document.id, headline: document.title, language: document.language },
    revision: row.revisionId === null ? null : revisionOf(row.revisionId),
  }
}

export function toImportView(
  row: Prisma.ArticleImportGetPayload<{ select: typeof viewSelect }>,
  revisionOf: RevisionOf,
  now: Date,
): ImportView {
  const { fetchedFrom, sha256, mediaType, wholePage } = row
  const article = row.state === 'ready' ? (row.article as ReadArticle | null) : null
  const current = row.document?.revisions[0] ?? null
  return { ...toImportRow(row, revisionOf, now), current, fetchedFrom, sha256, mediaType, wholePage, article }
}
