import type { ReportFormat } from '@/lib/core/reports/formats/format'
import { renderHtml } from '@/lib/core/reports/formats/html/page'

export const html: ReportFormat = {
  id: 'html',
  label: 'Web page',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render: renderHtml,
}
