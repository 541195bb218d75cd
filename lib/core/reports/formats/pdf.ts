import type { ReportFormat } from '@/lib/core/reports/formats/format'

/** Drawn by `renderPdf` of the server: fonts and the typesetter are native. */
export const pdf: ReportFormat = {
  id: 'pdf',
  label: 'PDF',
  mediaType: 'application/pdf',
  extension: 'pdf',
  render: null,
}
