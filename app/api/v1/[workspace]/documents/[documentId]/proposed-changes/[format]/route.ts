import { CSV, csvOf } from '@/lib/core/csv'
import { refuse } from '@/lib/core/outcome'
import { changeRows } from '@/lib/core/proposed-changes/csv'
import { readState } from '@/lib/core/proposed-changes/state'
import { download } from '@/lib/server/download'
import { listProposedChanges } from '@/lib/server/proposed-changes/queries'
import { writeChangesDocx } from '@/lib/server/proposed-changes/write-docx'
import { route } from '@/lib/server/route'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The change list of an article as a file, with the same filter in the address as its page: what this member may read.
 */
export const GET = route(async (actor, request, params) => {
  const { format = '', documentId = '' } = params
  if (format !== 'docx' && format !== 'csv') {
    return refuse('proposedChange.not-found', 'There is no such format of a change list.')
  }
  const state = readState(new URL(request.url).searchParams.get('state'))
  const list = await listProposedChanges(actor, documentId, state === null ? {} : { state })
  return format === 'csv'
    ? download(csvOf(changeRows(list)), 'proposed-changes.csv', CSV)
    : download(await writeChangesDocx(list), 'proposed-changes.docx', DOCX)
})
