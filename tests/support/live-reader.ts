import type { MemberActor } from '@/lib/core/actor'
import type { LiveSignal } from '@/lib/core/live/signal'
import type { Feed } from '@/lib/server/live/feed'
import { logSize } from '@/lib/server/live/follower'
import { liveStream } from '@/lib/server/live/stream'
import { givenSession } from '@/tests/support/signed-in'

interface Message {
  id: string
  event: string
  data: unknown
}

/** Reads a member's stream of changes as a browser does, from a place in the log or from now on. */
export async function readLive(feed: Feed, actor: MemberActor, from?: number, beatMs = 15_000) {
  const account = await givenSession(actor)
  const aborting = new AbortController()
  const messages: Message[] = []
  const state = { over: false, messages, raw: '' }
  const after = from ?? (await logSize(actor.workspaceId))
  const stream = liveStream({
    feed,
    account,
    actor,
    after,
    signal: aborting.signal,
    beatMs,
    over: () => {
      state.over = true
    },
  })
  const reading = (async () => {
    for await (const chunk of stream) {
      const text = new TextDecoder().decode(chunk)
      state.raw += text
      const [id, event, data] = ['id', 'event', 'data'].map(
        (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '',
      )
      messages.push({ id: id ?? '', event: event ?? '', data: JSON.parse(data || 'null') })
    }
  })()
  return {
    account,
    state,
    signals: () => messages.flatMap(({ event, data }) => (event === 'signals' ? (data as LiveSignal[]) : [])),
    close: async () => {
      aborting.abort()
      await reading
    },
    done: reading,
  }
}
