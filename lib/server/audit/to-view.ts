import type { LoggedActor } from '@/lib/core/actor'
import type { Envelope } from '@/lib/core/audit/envelope'
import { toHex } from '@/lib/core/audit/hex'
import type { ActivityEntry } from '@/lib/core/audit/view'

/** A line of the log as it is stored. */
export interface EventRow {
  seq: number
  at: Date
  verb: string
  subject_kind: string
  subject_id: string
  canonical: string
  leaf_hash: Uint8Array
}

/** The content behind one field of one event; `value` (RFC 8785 text) is null while it is sealed. */
export interface ContentRow {
  seq: number
  name: string
  value: string | null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A field as the page shows it: its hash always; what lies behind it, or why that is not there. */
function toField(
  name: string,
  hash: string,
  content: ContentRow | undefined,
): ActivityEntry['fields'][number] {
  if (content === undefined) return { name, hash, withheld: 'erased' }
  if (content.value === null) return { name, hash, withheld: 'sealed' }
  const value: unknown = JSON.parse(content.value)
  if (!isObject(value)) return { name, hash, after: value, withheld: null }
  return {
    name,
    hash,
    ...('before' in value ? { before: value.before } : {}),
    ...('after' in value ? { after: value.after } : {}),
    withheld: null,
  }
}

/** @param contents the contents of this event alone */
export function toEntry(
  event: EventRow,
  contents: readonly ContentRow[],
  about: ActivityEntry['about'],
): ActivityEntry {
  const { fields } = JSON.parse(event.canonical) as Envelope
  const contentOf = (name: string) => contents.find((content) => content.name === name)
  const disclosed = contentOf('actor')?.value
  const actor = disclosed ? (JSON.parse(disclosed) as LoggedActor) : null
  return {
    seq: event.seq,
    at: event.at.toISOString(),
    verb: event.verb,
    subjectKind: event.subject_kind,
    subjectId: event.subject_id,
    actorName: actor?.name ?? null,
    actorRole: actor?.role ?? null,
    actorVia: actor?.via ?? null,
    about,
    fields: Object.entries(fields)
      .filter(([name]) => name !== 'actor')
      .map(([name, hash]) => toField(name, hash, contentOf(name))),
    leafHash: toHex(event.leaf_hash),
  }
}
