/** Who does nothing for this long is not at it any more. */
const IDLE_MS = 60_000
/** A longer gap between two looks is a machine that slept, not somebody who worked. */
const LONGEST_LOOK_MS = 10_000

/** Counts the time somebody is active: the page is in sight and something was done within the last minute. */
export class ActiveClock {
  private lastLook: number
  private lastActivity: number
  private counted = 0

  /** @param now milliseconds of any clock that only goes forward; all calls name the same one */
  constructor(now: number) {
    this.lastLook = now
    this.lastActivity = now
  }

  /** Something was typed, pointed at or scrolled. */
  activity(now: number): void {
    this.look(now, true)
    this.lastActivity = now
  }

  /** To be called every few seconds. @param inSight whether the page is visible */
  look(now: number, inSight: boolean): void {
    const passed = now - this.lastLook
    this.lastLook = now
    if (inSight && passed <= LONGEST_LOOK_MS && now - this.lastActivity <= IDLE_MS) this.counted += passed
  }

  /** Whole seconds counted so far. */
  get seconds(): number {
    return Math.floor(this.counted / 1000)
  }

  /** The whole seconds counted since the last taking; the rest stays for the next. */
  take(): number {
    const { seconds } = this
    this.counted -= seconds * 1000
    return seconds
  }
}
