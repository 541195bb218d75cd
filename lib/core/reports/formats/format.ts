import type { ReportRecord } from '@/lib/core/reports/record'

/** A form of a report that can be downloaded. The same record gives the same bytes, in every format. */
export interface ReportFormat {
  id: string
  label: string
  mediaType: string
  /** Without a dot. */
  extension: string
  /** The file's text, to be written as UTF-8; null where the server draws it. */
  render: ((record: ReportRecord) => string) | null
}
