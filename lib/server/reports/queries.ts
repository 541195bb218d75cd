import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import type { ReportRow } from '@/lib/core/reports/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { documentsTakenPartIn } from '@/lib/server/documents/took-part'
import { existingId } from '@/lib/server/existing-id'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { namesOfMembers } from '@/lib/server/members/names'
import { NotFound } from '@/lib/server/not-found'
import { PAGE_SIZE } from '@/lib/server/paging'
import { reportSelect, toReportRow } from '@/lib/server/reports/to-view'

/** Reports this member may have: all, or for reviewers those of documents they took part in. */
function visibleReports(actor: MemberActor) {
  const { workspaceId } = actor
  const all = can(actor, 'report.make', { workspaceId, tookPart: false })
  return {
    workspaceId,
    ...(all ? {} : { document: documentsTakenPartIn(actor) }),
  } satisfies Prisma.ReportWhereInput
}

/** Reports that were made, newest first, 50 at a time; `before` is the number the page before ended with. */
export async function listReports(
  actor: MemberActor,
  input: { documentId?: string; before?: number } = {},
): Promise<ReportRow[]> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const where: Prisma.ReportWhereInput[] = [visibleReports(actor)]
  if (input.documentId !== undefined) where.push({ documentId: existingId(input.documentId) })
  if (input.before !== undefined) where.push({ number: { lt: input.before } })
  const reports = await db.report.findMany({
    where: { AND: where },
    select: reportSelect,
    orderBy: { number: 'desc' },
    take: PAGE_SIZE,
  })
  const nameOf = await namesOfMembers(
    workspaceId,
    reports.map((report) => report.madeById),
  )
  return reports.map((report) => toReportRow(report, nameOf))
}

/** A report's record, byte for byte as it was made, for its files. @throws NotFound */
export async function getReport(
  actor: MemberActor,
  id: string,
): Promise<{ record: string; number: number; documentHeadline: string; madeAt: string }> {
  authorize(actor, 'document.read', { workspaceId: actor.workspaceId })
  const report = await db.report.findFirst({
    where: { AND: [visibleReports(actor), { id: existingId(id) }] },
    select: { record: true, number: true, madeAt: true, document: { select: { title: true } } },
  })
  if (!report) throw new NotFound('report')
  const { record, number, document, madeAt } = report
  return { record, number, documentHeadline: document.title, madeAt: madeAt.toISOString() }
}
