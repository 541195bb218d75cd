import type { ReportFormat } from '@/lib/core/reports/formats/format'
import { html } from '@/lib/core/reports/formats/html'
import { json } from '@/lib/core/reports/formats/json'
import { pdf } from '@/lib/core/reports/formats/pdf'
import type { ReportIdentity } from '@/lib/core/reports/record'

/** Every format, in the order of the download buttons. To add one: one file and one line here. */
export const reportFormats: readonly ReportFormat[] = [pdf, html, json]

/** The format with this id, or null. */
export function findFormat(id: string): ReportFormat | null {
  return reportFormats.find((format) => format.id === id) ?? null
}

/** "plumbline-harbour-report-17.pdf". */
export function fileNameOf(identity: ReportIdentity, format: ReportFormat): string {
  return `plumbline-${identity.workspace.slug}-report-${identity.number}.${format.extension}`
}
