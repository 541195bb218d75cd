import type { AccountActor, MemberActor } from '@/lib/core/actor'
import { type LiveFact, liveSignal } from '@/lib/core/live/signal'
import { INSTALLATION_LOG } from '@/lib/server/audit'
import { writeCursor } from '@/lib/server/live/cursor'
import type { Feed } from '@/lib/server/live/feed'
import { logSize, type Reader } from '@/lib/server/live/follower'
import { whyGone } from '@/lib/server/live/still-here'

/**
 * A beat tells the place in the log and keeps proxies from giving up; before it, the session and membership are asked
 * for.
 */
const BEAT_MS = 15_000
/** A reader who lets this many bytes wait is gone or too slow: they come back and read on from their place. */
const MOST_WAITING_BYTES = 256 * 1024
/** What ends a stream's right to be there, by who it is about: asked about at once, not at the next beat. */
const ENDINGS = new Set([
  'member.deactivated',
  'member.roleChanged',
  'account.sessionRevoked',
  'account.signedOut',
  'account.passwordChanged',
])

export interface StreamOptions {
  feed: Feed
  account: AccountActor
  actor: MemberActor
  /** The number of the last event this reader knows. */
  after: number
  /** The request's: aborted when the reader goes away. */
  signal: AbortSignal
  beatMs?: number
  /** Called once, when the stream is over. */
  over(): void
}

/**
 * Server-sent events for one member: `signals` as they happen, `missed` when it was too many, `beat` at fixed times,
 * `notices` when their notifications changed, `end` with the reason when they are signed out, are no member any more,
 * or are one in another role. What a member may not know moves nothing: its place travels encrypted, with beats that
 * come whether anything happened or not.
 */
export function liveStream(options: StreamOptions): ReadableStream<Uint8Array> {
  const { feed, account, actor, after, signal, over, beatMs = BEAT_MS } = options
  const encoder = new TextEncoder()
  let place = after
  let ended = false
  let leaving: (() => void)[] = []
  let controller: ReadableStreamDefaultController<Uint8Array>

  const end = () => {
    if (ended) return
    ended = true
    for (const leave of leaving) leave()
    leaving = []
    try {
      controller.close()
    } catch {
      // The reader went away first.
    }
    over()
  }
  const say = (event: string, data: unknown) => {
    if (ended) return
    const text = `id: ${writeCursor(actor, place)}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) < -MOST_WAITING_BYTES) end()
  }
  const endIfGone = async () => {
    if (ended) return
    const why = await whyGone(account, actor, new Date())
    if (why === null) return
    say('end', { why })
    end()
  }
  const ask = () => void endIfGone().catch(end)
  const about = (fact: LiveFact) =>
    ENDINGS.has(fact.verb) && (fact.subjectId === actor.memberId || fact.subjectId === account.userId)
  const reader: Reader = {
    told: (facts, upTo) => {
      place = Math.max(place, upTo)
      if (facts.some(about)) ask()
      const signals = facts.flatMap((fact) => liveSignal(fact, actor) ?? [])
      if (signals.length > 0) say('signals', signals)
    },
    missed: (upTo) => {
      place = upTo
      say('missed', { readAt: Date.now() })
    },
  }
  const installation: Reader = { told: (facts) => void (facts.some(about) && ask()), missed: ask }

  async function begin() {
    say('beat', {})
    leaving.push(feed.whenNoticed(actor.memberId, () => say('notices', {})))
    const keep = async (logId: string, which: Reader, from: number) => {
      const leave = await feed.follow(logId, which, from)
      if (ended) leave()
      else leaving.push(leave)
    }
    await keep(INSTALLATION_LOG, installation, await logSize(INSTALLATION_LOG))
    // What ended between the request's own question and now was not heard of.
    await endIfGone()
    await keep(actor.workspaceId, reader, place)
  }

  return new ReadableStream<Uint8Array>(
    {
      start: (made) => {
        controller = made
        signal.addEventListener('abort', end)
        const beat = setInterval(() => void endIfGone().then(() => say('beat', {}), end), beatMs).unref()
        leaving.push(
          feed.whenClosing(end),
          () => clearInterval(beat),
          () => signal.removeEventListener('abort', end),
        )
        // A stream that cannot follow ends; the reader tries again.
        void begin().catch(end)
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 16 * 1024 }),
  )
}
