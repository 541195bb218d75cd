import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { MemberActor } from '@/lib/core/actor'
import { env } from '@/lib/server/env'

// Where somebody stands in the log. Numbers of events have no gaps, so two of them would say that something happened
// between that one was not told of: the number travels encrypted, of one length, and different each time it is written.

const IV = 12
const TAG = 16
const NUMBER = 8

function key(): Buffer {
  const secret = env().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is needed for live changes.')
  return Buffer.from(hkdfSync('sha256', secret, '', 'plumbline live cursor', 32))
}

const boundTo = (actor: MemberActor) => Buffer.from(`${actor.workspaceId} ${actor.memberId}`)

/** The place in the log as it travels, for this member alone. */
export function writeCursor(actor: MemberActor, seq: number): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(boundTo(actor))
  const number = Buffer.alloc(NUMBER)
  number.writeBigUInt64BE(BigInt(seq))
  return Buffer.concat([iv, cipher.update(number), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** The place that a cursor of this member names, or null when it is none of ours. */
export function readCursor(actor: MemberActor, cursor: string | null): number | null {
  if (cursor === null || !/^[\w-]{48}$/.test(cursor)) return null
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length !== IV + NUMBER + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, IV))
    .setAAD(boundTo(actor))
    .setAuthTag(bytes.subarray(IV + NUMBER))
  try {
    const number = Buffer.concat([decipher.update(bytes.subarray(IV, IV + NUMBER)), decipher.final()])
    return Number(number.readBigUInt64BE())
  } catch {
    return null
  }
}
