import type { ReactNode } from 'react'
import { LiveChanges } from '@/components/live/live-changes'
import { Masthead } from '@/components/shell/masthead'
import { requireMember } from '@/lib/server/auth'
import { getLiveStart } from '@/lib/server/live/queries'
import { getFrame } from '@/lib/server/workspaces/queries'

export default async function WorkspaceLayout(props: {
  children: ReactNode
  params: Promise<{ workspace: string }>
}) {
  const { workspace } = await props.params
  const actor = await requireMember(workspace)
  const start = await getLiveStart(actor)
  const frame = await getFrame(actor)
  return (
    <LiveChanges slug={workspace} start={start}>
      <Masthead frame={frame} />
      {props.children}
    </LiveChanges>
  )
}
