import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

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

/** The real world. Seeds and tests bring their own clock. */
export const live: Effects = {
  now: () => new Date(),
  newId: () => uuidv7(),
  newSalt: () => randomBytes(32).toString('hex'),
}
