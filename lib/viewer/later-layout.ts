/** Above this many UTF-16 units of text an article is long: laying it out at once would keep the page waiting. */
const LONG = 150_000
/** A step may take this long, in milliseconds: well below a frame's time. */
const STEP = 12
/** Blocks of a step, at first and at least, and at most. Every step has a cost of its own: many small ones take far longer. */
const LEAST = 100
const MOST = 400

export const isLong = (blocks: readonly { text: string }[]): boolean => {
  let units = 0
  for (const { text } of blocks) units += text.length
  return units > LONG
}

/** How long a block is on average, in UTF-16 units: for the room that is kept for one that is not laid out yet. */
export const usualLength = (blocks: readonly { text: string }[]): number =>
  Math.round(blocks.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, blocks.length))

/**
 * Lays out a long article bit by bit. At first only what is near the window is laid out, by the `content-visibility` of
 * `article.module.css`; then, whenever the page is idle, the rest follows from the top, block by block with `data-laid`,
 * until the article is as if it had been laid out at once: far jumps cost nothing more, and every place on it is exact.
 */
export class LaterLayout {
  private done = 0
  private size = LEAST
  private waiting: number | undefined

  /** `onDone` is called once everything is laid out. */
  constructor(
    private readonly blocks: readonly HTMLElement[],
    private readonly onDone: () => void = () => {},
  ) {
    this.later(() => this.step())
  }

  destroy(): void {
    if (this.waiting !== undefined) stopWaiting(this.waiting)
    this.waiting = undefined
  }

  private step(): void {
    const from = performance.now()
    const due = this.blocks.slice(this.done, this.done + this.size)
    for (const block of due) block.dataset.laid = ''
    // Asking for a place lays out what is new, here and now, where it is measured.
    due.at(-1)?.getBoundingClientRect()
    this.done += due.length
    const took = Math.max(1, performance.now() - from)
    this.size = Math.max(LEAST, Math.min(MOST, Math.round((this.size * STEP) / took)))
    if (this.done < this.blocks.length) this.later(() => this.step())
    else this.onDone()
  }

  private later(act: () => void): void {
    this.waiting = wait(() => {
      this.waiting = undefined
      act()
    })
  }
}

/** Safari has no idle callbacks. */
const wait = (act: () => void): number =>
  typeof requestIdleCallback === 'function'
    ? requestIdleCallback(act, { timeout: 500 })
    : window.setTimeout(act, 30)

const stopWaiting = (waiting: number): void =>
  typeof cancelIdleCallback === 'function' ? cancelIdleCallback(waiting) : clearTimeout(waiting)
