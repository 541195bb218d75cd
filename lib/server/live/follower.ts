import type { LiveFact } from '@/lib/core/live/signal'
import { db } from '@/lib/server/db'
import { readFacts } from '@/lib/server/live/facts'

/** Events read at once. */
const BATCH = 500
/** Whoever is further behind than this is told to read everything anew. */
const MOST_BEHIND = 1_000

export interface Reader {
  /** Facts in the order of the log, and the number up to which everything is told. */
  told(facts: LiveFact[], upTo: number): void
  /** Too much happened: everything may have changed up to this number. */
  missed(upTo: number): void
}

/** The number of the last event of a log. */
export async function logSize(workspaceId: string): Promise<number> {
  const log = await db.auditLog.findUnique({ where: { id: workspaceId }, select: { size: true } })
  return log?.size ?? 0
}

/**
 * Follows one log for all its readers in this process: each event is read once and told to each of them, in order. What
 * it does happens one after another, so that a reader who comes while events arrive neither misses one nor hears it
 * twice.
 */
export class Follower {
  private readonly readers = new Set<Reader>()
  private position: number | null = null
  private tail: Promise<unknown> = Promise.resolve()
  private due = false

  constructor(private readonly workspaceId: string) {}

  /** Brings a reader from `after` to where this log is and keeps telling it. Throws when the database is away. */
  join(reader: Reader, after: number): Promise<void> {
    return this.inTurn(async () => {
      // While nobody reads, nothing is followed.
      const position = this.readers.size === 0 ? null : this.position
      this.position = position ?? (await logSize(this.workspaceId))
      const upTo = this.position
      if (upTo - after > MOST_BEHIND) reader.missed(upTo)
      else for (let at = after; at < upTo; ) at = await this.tell([reader], at, upTo)
      this.readers.add(reader)
      // What was appended while it read was announced when it was no reader yet.
      this.look()
    })
  }

  leave(reader: Reader): void {
    this.readers.delete(reader)
  }

  /** Something was, or may have been, appended. Calls while one is waiting are one. */
  look(): void {
    if (this.due) return
    this.due = true
    // What cannot be read now is read at the next look; nothing moves on without it.
    this.inTurn(async () => {
      this.due = false
      if (this.position === null || this.readers.size === 0) return
      const size = await logSize(this.workspaceId)
      while (this.position < size) this.position = await this.tell([...this.readers], this.position, size)
    }).catch(() => undefined)
  }

  private async tell(readers: readonly Reader[], after: number, upTo: number): Promise<number> {
    const facts = await readFacts(this.workspaceId, after, upTo, BATCH)
    const reached = facts.at(-1)?.seq ?? upTo
    for (const reader of readers) reader.told(facts, reached)
    return reached
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.tail.then(work, work)
    this.tail = next.catch(() => undefined)
    return next
  }
}
