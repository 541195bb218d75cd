import { refuse } from '@/lib/core/outcome'
import { fileNameOf, findFormat } from '@/lib/core/reports/formats/registry'
import { recordSchema } from '@/lib/core/reports/record'
import { download } from '@/lib/server/download'
import { getReport } from '@/lib/server/reports/queries'
import { renderReport } from '@/lib/server/reports/render'
import { route } from '@/lib/server/route'

/** Download of a report in one format, rendered from its stored record. */
export const GET = route(async (actor, _request, params) => {
  const format = findFormat(params.format ?? '')
  if (format === null) return refuse('report.not-found', 'There is no such format of a report.')
  const { record } = await getReport(actor, params.reportId ?? '')
  const bytes = await renderReport(record, format)
  const name = fileNameOf(recordSchema.parse(JSON.parse(record)).identity, format)
  return download(bytes, name, format.mediaType)
})
