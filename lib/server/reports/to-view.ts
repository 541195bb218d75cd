import type { ReportRow } from '@/lib/core/reports/view'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'

export const reportSelect = {
  id: true,
  number: true,
  documentId: true,
  madeAt: true,
  madeById: true,
  logSize: true,
  recordSha256: true,
  document: { select: { title: true } },
} satisfies Prisma.ReportSelect

export function toReportRow(
  report: Prisma.ReportGetPayload<{ select: typeof reportSelect }>,
  nameOf: NameOf,
): ReportRow {
  const { id, number, documentId, logSize, recordSha256 } = report
  return {
    id,
    number,
    documentId,
    documentHeadline: report.document.title,
    madeAt: report.madeAt.toISOString(),
    madeByName: nameOf(report.madeById),
    logSize,
    recordSha256,
  }
}
