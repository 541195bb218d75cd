import type { MemberActor } from '@/lib/core/actor'
import type { DocumentRow, DocumentView, RevisionView } from '@/lib/core/documents/view'
import { can } from '@/lib/core/permissions'
import { authorize } from '@/lib/server/authorize'
import { coverageCounts } from '@/lib/server/coverage/counts'
import { db } from '@/lib/server/db'
import { progressOf } from '@/lib/server/documents/progress'
import { revisionSelect, rowSelect, toRevisionView, toRow } from '@/lib/server/documents/to-view'
import { tookPart } from '@/lib/server/documents/took-part'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'
import { NotFound } from '@/lib/server/not-found'
import { PAGE_SIZE, paged, startAfter } from '@/lib/server/paging'

/** The documents of the workspace, newest import first. `cursor` is the `next` of the page before. */
export async function listDocuments(
  actor: MemberActor,
  input: { cursor?: string } = {},
): Promise<{ rows: DocumentRow[]; next: string | null }> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const found = await db.document.findMany({
    where: { workspaceId },
    select: rowSelect,
    orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    ...startAfter(input.cursor),
  })
  const { page, last } = paged(found)
  const ids = page.map((document) => document.id)
  const [claimsOf, coverageOf, nameOf] = await Promise.all([
    progressOf(workspaceId, ids),
    coverageCounts(workspaceId, ids),
    namesOfMembers(
      workspaceId,
      page.map((document) => document.importedById),
    ),
  ])
  return {
    rows: page.map((document) => toRow(document, claimsOf(document.id), coverageOf(document.id), nameOf)),
    next: last?.id ?? null,
  }
}

/** One document with its newest text. @throws NotFound */
export async function getDocument(
  actor: MemberActor,
  id: string,
): Promise<{ document: DocumentView; revision: RevisionView }> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const [found, took] = await Promise.all([
    db.document.findFirst({
      where: { workspaceId, id: existingId(id) },
      select: {
        ...rowSelect,
        url: true,
        signOffs: {
          select: { id: true, signedAt: true, signedById: true, conclusion: true, openClaims: true },
        },
        revisions: { select: revisionSelect, orderBy: { number: 'desc' }, take: 1 },
      },
    }),
    tookPart(actor, existingId(id)),
  ])
  const revision = found?.revisions[0]
  if (!found || !revision) throw new NotFound('document')
  const signOff = found.signOffs.find((one) => one.id === found.signedOffId)
  const nameOf = await namesOfMembers(workspaceId, [
    found.importedById,
    revision.createdById,
    ...(signOff ? [signOff.signedById] : []),
  ])
  return {
    document: {
      id: found.id,
      workspaceSlug: actor.workspaceSlug,
      headline: found.title,
      byline: found.byline,
      publisher: found.publisher,
      url: found.url,
      publishedOn: found.publishedOn,
      language: found.language,
      importedAt: found.importedAt.toISOString(),
      importedByName: nameOf(found.importedById),
      signOff: signOff
        ? {
            at: signOff.signedAt.toISOString(),
            byName: nameOf(signOff.signedById),
            conclusion: signOff.conclusion,
            openClaims: signOff.openClaims as number[],
          }
        : null,
      may: {
        placePassage: can(actor, 'passage.place', { workspaceId }),
        setAside: can(actor, 'coverage.setAside', { workspaceId }),
        draftClaim: can(actor, 'claim.draft', { workspaceId }),
        revise: can(actor, 'document.revise', { workspaceId }),
        signOff: can(actor, 'document.signOff', { workspaceId }),
        makeReport: can(actor, 'report.make', { workspaceId, tookPart: took }),
      },
    },
    revision: toRevisionView(revision, nameOf),
  }
}
