import type { Metadata } from 'next'
import { ListNews } from '@/components/live/list-news'
import { QueueScreen } from '@/components/queue/queue-screen'
import { queueQuery } from '@/lib/core/queue/filter'
import { readListQuery } from '@/lib/core/queue/saved'
import { requireMember } from '@/lib/server/auth'
import { reportFault } from '@/lib/server/faults'
import { pageBegan } from '@/lib/server/live/page-began'
import { countSavedLists, getQueue } from '@/lib/server/queue/queries'
import { getFrame } from '@/lib/server/workspaces/queries'
import { dismissHint } from '../actions'
import { changeMany, keepList, previewBulk, removeList, takeNext } from './actions'

function uncounted(error: unknown): Record<string, number> {
  reportFault(error)
  return {}
}

export const metadata: Metadata = { title: 'Queue' }

export default async function QueuePage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { workspace } = await props.params
  const readAt = pageBegan()
  const query = new URLSearchParams(
    Object.entries(await props.searchParams).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value]),
    ),
  )
  const actor = await requireMember(workspace)
  const { list: chosen, filter, sort, ignored } = readListQuery(query)
  const cursor = query.get('cursor')
  const queue = await getQueue(actor, { list: chosen, filter, sort, ...(cursor === null ? {} : { cursor }) })
  const frame = await getFrame(actor)
  // Begun when the page is read, and not waited for: the numbers follow when they are counted.
  const savedCounts = queue.saved.length === 0 ? Promise.resolve({}) : countSavedLists(actor).catch(uncounted)
  return (
    <>
      <QueueScreen
        key={`${queueQuery(chosen, { filter, sort })} ${cursor ?? ''}`}
        slug={workspace}
        queue={queue}
        savedCounts={savedCounts}
        ignored={ignored}
        firstPage={cursor === null}
        mayReview={frame.may.review}
        mayDecide={frame.may.decide}
        dismissedHints={frame.dismissedHints}
        actions={{
          takeNext: takeNext.bind(null, workspace),
          keepList: keepList.bind(null, workspace),
          removeList: removeList.bind(null, workspace),
          previewBulk: previewBulk.bind(null, workspace),
          changeMany: changeMany.bind(null, workspace),
          dismissHint: dismissHint.bind(null, workspace),
        }}
      />
      <ListNews documentId={null} readAt={readAt} />
    </>
  )
}
