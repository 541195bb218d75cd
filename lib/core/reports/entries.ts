import { z } from 'zod'
import type { LoggedActor } from '@/lib/core/actor'
import type { FieldsOf, Verb } from '@/lib/core/audit/catalogue'
import { type Envelope, envelopeSchema } from '@/lib/core/audit/envelope'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** Why a field of an entry is not opened: sealed until its round is revealed, or erased for good. */
const withheldReason = z.enum(['sealed', 'erased'])
export type WithheldReason = z.infer<typeof withheldReason>

/** An entry of the log as it comes out of the database: its exact bytes, and the contents one may read. */
export const logEntry = z.strictObject({
  /** The canonical envelope (RFC 8785), exactly as it was hashed into the log. */
  canonical: z.string(),
  /** Name of a field -> its salt and value; with the field's hash in the envelope they prove each other. */
  disclosed: z.record(z.string(), z.strictObject({ salt: hex32, value: z.unknown() })),
  /** Name of a field -> why it is not among the disclosed. */
  withheld: z.record(z.string(), withheldReason),
})
export type LogEntry = z.infer<typeof logEntry>

/** An entry with the audit path from its leaf to the root, hex, leaf upwards (RFC 6962, 2.1.1). */
export const provenEntry = logEntry.extend({ proof: z.array(hex32) })
export type ProvenEntry = z.infer<typeof provenEntry>

/** An entry read: who, what, to which row. `fields` may lack what is withheld; see `whole`. */
export type OpenedEntry = {
  [V in Verb]: {
    seq: number
    at: string
    verb: V
    /** UUID of the row; its noun is fixed by the verb. */
    id: string
    subject: string
    /** null while sealed. */
    actor: LoggedActor | null
    /** Every field of the envelope is disclosed, but for the reviews a reveal names while names are hidden. */
    whole: boolean
    fields: FieldsOf<V>
  }
}[Verb]

/** Reads the envelope without judging it; `verify` judges. Throws on text that is no envelope at all. */
export function envelopeOf(entry: LogEntry): Envelope {
  return envelopeSchema.parse(JSON.parse(entry.canonical))
}

/** An entry as the fold reads it. The verb decides the shape of the fields; the catalogue is its definition. */
export function openEntry(entry: LogEntry): OpenedEntry {
  const { seq, at, verb, subject, fields } = envelopeOf(entry)
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(entry.disclosed)) values[name] = field.value
  const { actor, ...rest } = values
  const opened = {
    seq,
    at,
    verb,
    id: subject.slice(subject.indexOf('/') + 1),
    subject,
    actor: (actor ?? null) as LoggedActor | null,
    whole: Object.keys(fields).every(
      (name) =>
        entry.disclosed[name] !== undefined ||
        (verb === 'round.revealed' && name === 'changed' && entry.withheld[name] === 'sealed'),
    ),
    fields: rest,
  }
  return opened as OpenedEntry
}
