import { csvOf } from '@/lib/core/csv'
import { refuse } from '@/lib/core/outcome'
import { changeRows } from '@/lib/core/proposed-changes/csv'
import { readState } from '@/lib/core/proposed-changes/state'
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
  const body = format === 'csv' ? csvOf(changeRows(list)) : (await writeChangesDocx(list)).slice()
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : DOCX,
      'content-disposition': `attachment; filename="proposed-changes.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
