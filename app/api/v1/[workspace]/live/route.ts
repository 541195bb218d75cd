import { refuse } from '@/lib/core/outcome'
import { currentAccount } from '@/lib/server/auth'
import { openLiveStream } from '@/lib/server/live/open'
import { route } from '@/lib/server/route'

export const dynamic = 'force-dynamic'

/** What others change, as server-sent events. A reader who comes back names its place: by header, or in the address. */
export const GET = route(async (actor, request) => {
  const account = await currentAccount()
  if (account === null) return refuse('account.signed-out', 'You are signed out. Sign in and try again.')
  const cursor = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  return openLiveStream(actor, account, cursor, request.signal)
})
