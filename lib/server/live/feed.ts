import { env } from '@/lib/server/env'
import { Follower, type Reader } from '@/lib/server/live/follower'
import { type Listener, listen } from '@/lib/server/live/listener'
import { NOTICES } from '@/lib/server/notifications/tell'
import { tellSoon } from '@/lib/server/notifications/tell-soon'

/** The channel on which the database says that a log grew: "<log id> <number of its last event>". */
const CHANNEL = 'plumbline_log'
/** Looking without being told: whatever goes wrong with telling, nothing stays unseen for longer. */
const LOOK_MS = 30_000

/** What one process hears of all logs, by one connection of its own. */
export class Feed {
  private readonly followers = new Map<string, Follower>()
  private listener: Listener | undefined
  private looking: NodeJS.Timeout | undefined
  private readonly atClose = new Set<() => void>()

  private readonly noticed = new Map<string, Set<() => void>>()

  /** @param grown called when a log went on, in every process that somebody follows: once for each time it is said */
  constructor(
    private readonly connectionString: string,
    private readonly grown: (logId: string) => void = () => undefined,
  ) {}

  /**
   * Tells a reader what happens in a log after an event, until the function it gives is called. Throws when the
   * database is away.
   */
  async follow(logId: string, reader: Reader, after: number): Promise<() => void> {
    this.start()
    const follower = this.followers.get(logId) ?? new Follower(logId)
    this.followers.set(logId, follower)
    await follower.join(reader, after)
    return () => follower.leave(reader)
  }

  /** Calls `act` when a member's notifications change, until the function it gives is called. */
  whenNoticed(memberId: string, act: () => void): () => void {
    const acts = this.noticed.get(memberId) ?? new Set()
    this.noticed.set(memberId, acts.add(act))
    return () => {
      acts.delete(act)
      if (acts.size === 0 && this.noticed.get(memberId) === acts) this.noticed.delete(memberId)
    }
  }

  /** Has something done when the feed closes: streams end, so that they hold up no shutdown. */
  whenClosing(act: () => void): () => void {
    this.atClose.add(act)
    return () => this.atClose.delete(act)
  }

  private start(): void {
    if (this.listener !== undefined) return
    this.listener = listen({
      connectionString: this.connectionString,
      channels: [CHANNEL, NOTICES],
      heard: (channel, payload) => this.hear(channel, payload),
      connected: () => this.lookAtAll(),
    })
    this.looking = setInterval(() => this.lookAtAll(), LOOK_MS).unref()
  }

  private hear(channel: string, payload: string): void {
    if (channel === NOTICES) {
      for (const act of this.noticed.get(payload) ?? []) act()
      return
    }
    const [logId = ''] = payload.split(' ')
    this.followers.get(logId)?.look()
    this.grown(logId)
  }

  private lookAtAll(): void {
    for (const follower of this.followers.values()) follower.look()
  }

  /** Ends every stream and the connection. */
  async close(): Promise<void> {
    clearInterval(this.looking)
    for (const act of [...this.atClose]) act()
    this.atClose.clear()
    const { listener } = this
    this.listener = undefined
    await listener?.stop()
  }
}

const kept = globalThis as { plumblineFeed?: Feed }

/** The feed of this process, also across hot reloads in development. It connects when somebody follows. */
export function feed(): Feed {
  if (kept.plumblineFeed === undefined) {
    const made = new Feed(env().DATABASE_URL, tellSoon)
    kept.plumblineFeed = made
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void made.close())
  }
  return kept.plumblineFeed
}
