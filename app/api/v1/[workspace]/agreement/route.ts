import { agreementRows } from '@/lib/core/agreement/csv'
import { readFilter } from '@/lib/core/agreement/filter'
import { CSV, csvOf } from '@/lib/core/csv'
import { refuse } from '@/lib/core/outcome'
import { getAgreement } from '@/lib/server/agreement/queries'
import { download } from '@/lib/server/download'
import { route } from '@/lib/server/route'

/** Rows of a download, of each kind: every row costs a resample. */
const MOST_ROWS = 500

/** The agreement figures of the insights page as CSV, with the same filter in the address. */
export const GET = route(async (actor, request) => {
  const filter = readFilter(new URL(request.url).searchParams)
  const { study, asked, nameOf } = await getAgreement(actor, filter, MOST_ROWS)
  if (study === null || asked.scale === null) {
    return refuse(
      'agreement.not-found',
      'No revealed review fits this filter. Take a filter off to get a file.',
    )
  }
  const rows = agreementRows(study, asked.scale, (key) => nameOf[key] ?? key)
  return download(csvOf(rows), 'agreement.csv', CSV)
})
