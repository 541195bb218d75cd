import type { ReportFormat } from '@/lib/core/reports/formats/format'
import { serializeRecord } from '@/lib/core/reports/serialize'

export const json: ReportFormat = {
  id: 'json',
  label: 'Record',
  mediaType: 'application/json',
  extension: 'json',
  render: serializeRecord,
}
