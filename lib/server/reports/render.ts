import type { ReportFormat } from '@/lib/core/reports/formats/format'
import { recordSchema } from '@/lib/core/reports/record'
import { renderPdf } from '@/lib/server/reports/render-pdf'

/**
 * A stored record in one format, as bytes: a function of the record and the renderer's version only.
 * @param recordText the record exactly as it was stored
 */
export async function renderReport(recordText: string, format: ReportFormat): Promise<Uint8Array> {
  const utf8 = new TextEncoder()
  // The stored text is the file: never parsed and written again on its way out.
  if (format.id === 'json') return utf8.encode(recordText)
  if (format.render === null) return renderPdf(recordText)
  return utf8.encode(format.render(recordSchema.parse(JSON.parse(recordText))))
}
