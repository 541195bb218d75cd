import { v7 as uuidv7 } from 'uuid'
import { seededRandom } from '@/lib/core/agreement/random'
import { type Effects, live } from '@/lib/server/effects'
import type { Moment } from '@/seeds/content'

/** A world whose clock is set by hand: the effects that commands are given while the sample is played. */
export interface SampleWorld {
  effects: Effects
  /** Sets the clock to a moment of the sample; never back, and never to an instant that already was. */
  goTo(at: Moment): void
  /** The calendar date so many days before the day of installation, as YYYY-MM-DD. */
  dateBefore(days: number): string
}

const DAY_MS = 86_400_000

/** Nothing secret hangs on it: it makes the ids of the sample the same for everybody who installs on that day. */
const SEED = 20_731

/**
 * @param day any instant of the day of installation; moments count back from its midnight in UTC
 * @param newSalt only tests give their own: salts that can be guessed would unseal what they hide
 */
export function sampleWorld(day: Date, newSalt: () => string = live.newSalt): SampleWorld {
  const midnight = Math.floor(day.getTime() / DAY_MS) * DAY_MS
  const random = seededRandom(SEED)
  let instant = 0
  let made = 0
  return {
    effects: {
      // A millisecond passes each time somebody looks, so no two events share an instant.
      now: () => {
        instant += 1
        return new Date(instant)
      },
      newId: () => {
        made += 1
        return uuidv7({
          msecs: instant,
          seq: made,
          random: Uint8Array.from({ length: 16 }, () => random() * 256),
        })
      },
      newSalt,
    },
    goTo: ([daysAgo, time]) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      instant = Math.max(instant, midnight - daysAgo * DAY_MS + (hours * 60 + minutes) * 60_000)
    },
    dateBefore: (days) => new Date(midnight - days * DAY_MS).toISOString().slice(0, 10),
  }
}
