import { randomFillSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { SALT_BYTES } from '@/lib/core/audit/envelope'

/** Everything a command needs from outside its input: the clock, ids and randomness. */
export interface Effects {
  now(): Date
  /** A UUIDv7. */
  newId(): string
  /** 32 fresh random bytes as hex: the salt of one field of one event. */
  newSalt(): string
  /** Whether this is only a trial: everything is done as it would be, then taken back, and nothing is recorded. */
  readonly trial?: true
}

/** The same, to learn what a command would do or why it would refuse. */
export const onTrial = (effects: Effects): Effects => ({ ...effects, trial: true })

/**
 * Bytes drawn ahead, for as many salts as a few events take: asking for each would cost more than hashing what it
 * salts.
 */
const drawn = { bytes: Buffer.alloc(128 * SALT_BYTES), used: Number.POSITIVE_INFINITY }

function newSalt(): string {
  if (drawn.used >= drawn.bytes.length) {
    randomFillSync(drawn.bytes)
    drawn.used = 0
  }
  const from = drawn.used
  drawn.used += SALT_BYTES
  const salt = drawn.bytes.toString('hex', from, drawn.used)
  // A salt that was given out is nowhere but where it is needed.
  drawn.bytes.fill(0, from, drawn.used)
  return salt
}

/** The real world. Seeds and tests bring their own clock. */
export const live: Effects = {
  now: () => new Date(),
  newId: () => uuidv7(),
  newSalt,
}
