import { z } from 'zod'
import { fromHex, isHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import { leafHash } from '@/lib/core/audit/merkle'
import { sha256 } from '@/lib/core/audit/sha256'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/** Bytes of the salt of one field: as long as the hash, so that a guess at the value cannot be checked against it. */
export const SALT_BYTES = 32

/**
 * The public half of an event: opaque ids and hashes only, never a name, an address, a rating or a text.
 * Its canonical bytes are a leaf of the log's tree; `seq` starts at 1, so the leaf's index is `seq - 1`.
 */
export const envelopeSchema = z.strictObject({
  /** Id of the workspace, or of the installation for its own log. */
  workspace: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  seq: z.int().min(1),
  /** UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
  at: z.iso.datetime({ precision: 3 }),
  /** What was done, such as `claim.created`. */
  verb: z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,79}$/),
  /** The row it was done to: `<noun>/<uuid>`. */
  subject: z.string().regex(/^[A-Za-z][A-Za-z-]{0,39}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  /** Name of each field of the contents -> its `fieldHash`. */
  fields: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,79}$/), z.string().regex(/^[0-9a-f]{64}$/)),
})

/** The same before the database gave it its number: made once, since every event is checked by it. */
const unnumberedSchema = envelopeSchema.omit({ seq: true })

/** See `envelopeSchema`. */
export type Envelope = z.infer<typeof envelopeSchema>

const utf8 = (text: string) => new TextEncoder().encode(text)

/** SHA-256(salt || UTF-8 of JCS(value)) as bytes; the salt is 32 bytes in lower-case hex and fresh for each field. */
export function fieldHash(saltHex: string, value: unknown): Uint8Array {
  if (!isHex(saltHex, SALT_BYTES)) throw new RangeError('a salt is 32 bytes in lower-case hex')
  const salt = fromHex(saltHex)
  const text = utf8(canonicalize(value))
  const bytes = new Uint8Array(salt.length + text.length)
  bytes.set(salt)
  bytes.set(text, salt.length)
  return sha256(bytes)
}

/** The canonical text of an envelope; throws when it is not one. */
export function envelopeText(envelope: Envelope): string {
  return canonicalize(envelopeSchema.parse(envelope))
}

/**
 * The canonical text of an envelope whose number is not yet known, in two halves: `before + seq + after` is its text.
 * The number is given by the database at the moment of the append, so that the log's lock is held for one statement.
 * Canonical order of the members is at, fields, seq, subject, verb, workspace: the number stands between two of them.
 */
export function splitEnvelope(envelope: Omit<Envelope, 'seq'>): { before: string; after: string } {
  const { at, fields, subject, verb, workspace } = unnumberedSchema.parse(envelope)
  const before = `${canonicalize({ at, fields }).slice(0, -1)},"seq":`
  const after = `,${canonicalize({ subject, verb, workspace }).slice(1)}`
  return { before, after }
}

/** The leaf hash of an envelope's canonical text. */
export const leafOf = (text: string): Uint8Array => leafHash(utf8(text))

/** Reads an envelope back from its text; refuses text that is not exactly the canonical form of an envelope. */
export function readEnvelope(text: string): Outcome<Envelope> {
  const refusal = refuse(
    'envelope.not-canonical',
    'This log entry is not a canonical envelope: it was changed or damaged.',
  )
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refusal
  }
  const parsed = envelopeSchema.safeParse(json)
  return parsed.success && envelopeText(parsed.data) === text ? ok(parsed.data) : refusal
}
