import type { Metadata } from 'next'
import { QueueScreen } from '@/components/queue/queue-screen'
import { type QueueList, queueLists } from '@/lib/core/queue/view'
import { requireMember } from '@/lib/server/auth'
import { getQueue } from '@/lib/server/queue/queries'
import { getFrame } from '@/lib/server/workspaces/queries'
import { dismissHintAction } from '../actions'
import { takeNextAction } from './actions'

export const metadata: Metadata = { title: 'Queue' }

export default async function QueuePage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<{ list?: string; cursor?: string }>
}) {
  const { workspace } = await props.params
  const { list, cursor } = await props.searchParams
  const actor = await requireMember(workspace)
  const chosen: QueueList = queueLists.find((name) => name === list) ?? 'to-do'
  const queue = await getQueue(actor, { list: chosen, ...(cursor === undefined ? {} : { cursor }) })
  const frame = await getFrame(actor)
  return (
    <QueueScreen
      key={`${chosen} ${cursor ?? ''}`}
      slug={workspace}
      queue={queue}
      firstPage={cursor === undefined}
      mayReview={frame.may.review}
      mayDecide={frame.may.decide}
      dismissedHints={frame.dismissedHints}
      actions={{
        takeNext: takeNextAction.bind(null, workspace),
        dismissHint: dismissHintAction.bind(null, workspace),
      }}
    />
  )
}
