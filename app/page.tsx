import { redirect } from 'next/navigation'
import { currentAccount } from '@/lib/server/auth'
import { isSetUp } from '@/lib/server/installation'
import { listMyWorkspaces } from '@/lib/server/workspaces/queries'

/** The front door: set-up on a new installation, sign-in, or the first workspace. */
export default async function FrontDoor() {
  const account = await currentAccount()
  if (account === null) redirect((await isSetUp()) ? '/sign-in' : '/set-up')
  const [first] = await listMyWorkspaces(account)
  redirect(first ? `/${first.slug}/queue` : '/account')
}
