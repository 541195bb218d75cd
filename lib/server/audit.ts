import { type Actor, loggedActor } from '@/lib/core/actor'
import type { Catalogue, FieldsOf, Verb } from '@/lib/core/audit/catalogue'
import { fieldHash, splitEnvelope } from '@/lib/core/audit/envelope'
import { toHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import type { Outcome } from '@/lib/core/outcome'
import { db, type Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { becameOther, type MemberNow, noLongerWho } from '@/lib/server/members/still-active'

/** The log of the installation: accounts, not articles. */
export const INSTALLATION_LOG = '00000000-0000-0000-0000-000000000000'

/** Collects the events of one transaction; they are written together, last, by one database call. */
export interface Log {
  /**
   * One event: what happened (`verb`), to which row (`id`), with which salted fields. With `sealedRound` all
   * fields but `openFields` and the actor stay unreadable in the application until that round is revealed and its
   * names, where it hides them, come back.
   */
  add<V extends Verb>(verb: V, id: string, fields: FieldsOf<V>, seal?: Seal): void
  /** The same, into another log: set-up writes to a workspace's and to the installation's. */
  into(logId: string): Log
}

interface Seal {
  sealedRound: string
  openFields: string[]
}

interface PendingEvent {
  at: string
  verb: string
  subject: string
  before: string
  after: string
  contents: { name: string; salt: string; value: string; sealed_round_id: string | null }[]
}

/** The noun of a verb's subject; the same word as the table the deferred trigger guards. */
const subjectNouns: { [V in Verb]?: Catalogue[V]['subject'] } = {
  'claimVersion.frozen': 'claim-version',
  'signOff.given': 'sign-off',
  'legalSignOff.given': 'legal-sign-off',
  'setAside.made': 'set-aside',
  'setAside.lifted': 'set-aside',
  'proposedChange.made': 'proposed-change',
  'proposedChange.accepted': 'proposed-change',
  'proposedChange.rejected': 'proposed-change',
  'proposedChange.reopened': 'proposed-change',
  'proposedChange.withdrawn': 'proposed-change',
}

function nounOf(verb: Verb): string {
  return subjectNouns[verb] ?? (verb.split('.')[0] as string)
}

function pendingEvent(
  workspace: string,
  effects: Effects,
  at: string,
  verb: Verb,
  id: string,
  fields: Record<string, unknown>,
  seal?: Seal,
): PendingEvent {
  const subject = `${nounOf(verb)}/${id}`
  const hashes: Record<string, string> = {}
  const contents = Object.entries(fields).map(([name, value]) => {
    const salt = effects.newSalt()
    hashes[name] = toHex(fieldHash(salt, value))
    const open = seal === undefined || name === 'actor' || seal.openFields.includes(name)
    return { name, salt, value: canonicalize(value), sealed_round_id: open ? null : seal.sealedRound }
  })
  const { before, after } = splitEnvelope({ workspace, at, verb, subject, fields: hashes })
  return { at, verb, subject, before, after, contents }
}

/** Ends a transaction so that nothing of it stays: a refusal, or a trial that went well. */
class TakenBack<T> extends Error {
  constructor(readonly outcome: Outcome<T>) {
    super('taken back')
  }
}

/**
 * Runs `work` in one transaction and writes its events last, so that the lock of the log is held for one
 * statement. A refusal rolls everything back, and so does a trial. If the events cannot be written, nothing happened.
 *
 * @param workspaceId whose log: a workspace's, or INSTALLATION_LOG
 */
export async function recorded<T>(
  actor: Actor,
  workspaceId: string,
  effects: Effects,
  work: (tx: Tx, log: Log, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await db.$transaction(async (tx) => {
      const now = effects.now()
      const at = now.toISOString()
      const pending = new Map<string, PendingEvent[]>()
      const logFor = (logId: string): Log => ({
        add: (verb, id, fields, seal) => {
          const all = { actor: loggedActor(actor), ...fields }
          const events = pending.get(logId) ?? []
          events.push(pendingEvent(logId, effects, at, verb, id, all, seal))
          pending.set(logId, events)
        },
        into: logFor,
      })
      const outcome = await work(tx, logFor(workspaceId), now)
      // Whoever is a member no more learns that, and not why something else would not do.
      if (!outcome.ok || effects.trial) throw new TakenBack((await noLongerWho(tx, actor)) ?? outcome)
      const gone = pending.size === 0 ? await noLongerWho(tx, actor) : await append(tx, actor, pending)
      if (gone !== null) throw new TakenBack<T>(gone)
      return outcome
    })
  } catch (error) {
    if (error instanceof TakenBack) return (error as TakenBack<T>).outcome
    throw error
  }
}

/**
 * Writes the events and asks, in the call that does so and after it waited for the log, whether the actor is still who
 * they were. It locks the heads of the logs, in the order of their ids, so that two transactions never wait for each
 * other's; nothing is locked after them. What this transaction itself made of its actor, as it does of one who leaves,
 * is not asked.
 */
async function append(tx: Tx, actor: Actor, pending: ReadonlyMap<string, readonly PendingEvent[]>) {
  const memberId = actor.kind === 'member' ? actor.memberId : null
  let gone: ReturnType<typeof becameOther> = null
  for (const [logId, events] of [...pending].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [row] = await tx.$queryRaw<(MemberNow | { role: null })[]>`
      SELECT member_role AS role, member_deactivated_at AS "deactivatedAt"
      FROM append_events_of(${memberId}::uuid, ${logId}::uuid, ${JSON.stringify(events)}::jsonb)`
    if (actor.kind === 'member' && row?.role) gone = becameOther(actor, row)
  }
  return gone
}
