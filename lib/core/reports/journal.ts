import type { LoggedActor } from '@/lib/core/actor'
import type { Verb } from '@/lib/core/audit/catalogue'
import { claimOf } from '@/lib/core/reports/claim-of'
import { type LogEntry, type OpenedEntry, openEntry } from '@/lib/core/reports/entries'
import type { FindScale } from '@/lib/core/reports/scale-words'
import { scalesIn } from '@/lib/core/reports/scales-in-log'
import type { Person } from '@/lib/core/reports/sections/words'

export type EntryOf<V extends Verb> = Extract<OpenedEntry, { verb: V }>

/** What a reviewer said: the submission, or a change of it before the reveal. */
export type Said = EntryOf<'review.submitted'> | EntryOf<'review.changed'>

/** The entries of a report, opened and found by verb and by claim. */
export interface Journal {
  /** Every entry, sealed ones too, in the order of the log. */
  all: OpenedEntry[]
  /** Entries of a verb with nothing withheld. */
  of<V extends Verb>(verb: V): EntryOf<V>[]
  /** Entries about a claim with nothing withheld. */
  ofClaim(claimId: string): OpenedEntry[]
  /** Submissions of a round, sealed ones too. */
  submissions(roundId: string): EntryOf<'review.submitted'>[]
  /** A submission and the changes of it that may be read, oldest first: the last one counts. */
  said(submission: EntryOf<'review.submitted'>): Said[]
  /** The scales that its ratings were given on. */
  scale: FindScale
}

function group<T>(values: readonly T[], keyOf: (value: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    if (key === null) continue
    const found = groups.get(key)
    if (found) found.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** Opens the entries of a report, given in the order of the log. */
export function journalOf(entries: readonly LogEntry[]): Journal {
  const all = entries.map(openEntry)
  const whole = all.filter((entry) => entry.whole)
  const claimOfRound = new Map<string, string>()
  for (const entry of whole) {
    if (entry.verb === 'round.opened') claimOfRound.set(entry.id, entry.fields.round.after.claimId)
  }
  const byVerb = group(whole, (entry) => entry.verb)
  const byClaim = group(whole, (entry) => claimOf(entry, claimOfRound))
  const submitted = all.filter((entry) => entry.verb === 'review.submitted')
  const byRound = group(submitted, (entry) => entry.fields.roundId?.after ?? null)
  const changed = whole.filter((entry) => entry.verb === 'review.changed')
  const changes = group(changed, (entry) => entry.id)
  return {
    all,
    of: <V extends Verb>(verb: V) => (byVerb.get(verb) ?? []) as EntryOf<V>[],
    ofClaim: (claimId) => byClaim.get(claimId) ?? [],
    said: (submission) => [submission, ...(changes.get(submission.id) ?? [])],
    submissions: (roundId) => byRound.get(roundId) ?? [],
    scale: scalesIn(
      ((byVerb.get('policy.set') ?? []) as EntryOf<'policy.set'>[]).map((entry) => entry.fields.policy.after),
    ),
  }
}

/** The person of an entry as a report prints them. */
export function personOf(actor: LoggedActor | null): Person {
  if (actor === null) return { id: null, name: 'withheld while sealed', role: null }
  if (actor.kind === 'operator') return { id: null, name: 'Operator', role: null }
  return { id: actor.id, name: actor.name ?? 'Unnamed', role: actor.role }
}
