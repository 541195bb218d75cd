import { type ImportState, isUnderWay } from '@/lib/core/imports/state'

/** Nobody was heard of for this long: whoever was at work is gone. Those at work say so more often. */
export const SILENCE_MS = 20_000
export const HEARTBEAT_MS = 5_000

/** Waiting for its turn may take longer: many files may be before it. */
const LONG_WAIT_MS = 90_000

/** Tries of one import before it is given up: a text that ends the process each time must not do so for ever. */
export const MOST_TRIES = 3

/** Kept this long after the last change when nobody uses it. */
export const KEPT_MS = 7 * 24 * 3_600_000

/** Under way by its state, and so long without a sign that it may be tried again. */
export function isSilent({ state, changedAt }: { state: ImportState; changedAt: Date }, now: Date): boolean {
  const since = now.getTime() - changedAt.getTime()
  return isUnderWay(state) && since > (state === 'waiting' ? LONG_WAIT_MS : SILENCE_MS)
}
