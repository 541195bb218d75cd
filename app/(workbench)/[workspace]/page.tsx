import { redirect } from 'next/navigation'

export default async function WorkspacePage(props: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await props.params
  redirect(`/${workspace}/queue`)
}
