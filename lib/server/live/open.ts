import type { AccountActor, MemberActor } from '@/lib/core/actor'
import { refuse } from '@/lib/core/outcome'
import { authorize } from '@/lib/server/authorize'
import { readCursor } from '@/lib/server/live/cursor'
import { feed } from '@/lib/server/live/feed'
import { logSize } from '@/lib/server/live/follower'
import { liveStream } from '@/lib/server/live/stream'

/** Streams of one member in one process: windows of one person, with some to spare for those that are just closing. */
const MOST_OF_ONE = 24
/** Streams in one process. */
const MOST = 5_000

const open = new Map<string, number>()
let all = 0

const tooMany = refuse(
  'server.busy',
  'Too many windows follow this workspace at once. Changes appear when the page is loaded again.',
)

/**
 * The stream of changes for a member, from a place in the log on. Nothing is compressed or held back on the way.
 *
 * @param cursor where the reader stands; anything that is not its own starts now
 */
export async function openLiveStream(
  actor: MemberActor,
  account: AccountActor,
  cursor: string | null,
  signal: AbortSignal,
) {
  const { workspaceId, memberId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const own = open.get(memberId) ?? 0
  if (own >= MOST_OF_ONE || all >= MOST) return tooMany
  open.set(memberId, own + 1)
  all += 1
  const over = () => {
    const left = (open.get(memberId) ?? 1) - 1
    if (left === 0) open.delete(memberId)
    else open.set(memberId, left)
    all -= 1
  }
  try {
    const after = readCursor(actor, cursor) ?? (await logSize(workspaceId))
    const body = liveStream({ feed: feed(), account, actor, after, signal, over })
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        // `no-transform` keeps compression, here and in proxies, from collecting what should go out at once.
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        // A stream that ends takes its connection along: an idle one would hold up the end of the process.
        connection: 'close',
      },
    })
  } catch (error) {
    over()
    throw error
  }
}
