import type { ReactNode } from 'react'
import { Masthead } from '@/components/shell/masthead'
import { requireMember } from '@/lib/server/auth'
import { getFrame } from '@/lib/server/workspaces/queries'

export default async function WorkspaceLayout(props: {
  children: ReactNode
  params: Promise<{ workspace: string }>
}) {
  const { workspace } = await props.params
  const frame = await getFrame(await requireMember(workspace))
  return (
    <>
      <Masthead frame={frame} />
      {props.children}
    </>
  )
}
