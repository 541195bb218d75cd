/** A width that changed is laid out for this long after it last did, in milliseconds. */
const SETTLE = 300

/**
 * Lays every section of a long article out once, while the page is idle, one after the other from the top. The browser
 * remembers the size of a section that it passes over: then every place in the article is exact. Done again when the
 * lines are of another width. `data-laid-out` says that it was done.
 */
export class LaterLayout {
  private readonly sections: readonly HTMLElement[]
  private readonly resizes: ResizeObserver
  private width: number
  private next = 0
  private frame = 0
  private idle = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly article: HTMLElement) {
    this.sections = [...article.querySelectorAll<HTMLElement>('[data-kind="section"]')]
    this.width = article.clientWidth
    this.resizes = new ResizeObserver(() => this.onResize())
    if (this.sections.length === 0) return
    this.resizes.observe(article)
    this.later()
  }

  destroy(): void {
    this.resizes.disconnect()
    clearTimeout(this.timer)
    this.stop()
  }

  private onResize(): void {
    const width = this.article.clientWidth
    if (width === this.width) return
    this.width = width
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.next = 0
      this.later()
    }, SETTLE)
  }

  /** At least a frame later, when the page is idle; Safari has no idle callbacks. */
  private later(): void {
    this.stop()
    this.frame = requestAnimationFrame(() => {
      const step = () => this.step()
      this.idle = hasIdle() ? requestIdleCallback(step, { timeout: 200 }) : window.setTimeout(step, 20)
    })
  }

  private stop(): void {
    cancelAnimationFrame(this.frame)
    if (hasIdle()) cancelIdleCallback(this.idle)
    else clearTimeout(this.idle)
  }

  private step(): void {
    // The one before was on the page for a frame: its size is remembered.
    this.sections[this.next - 1]?.removeAttribute('data-laid')
    const section = this.sections[this.next]
    this.next += 1
    if (section) {
      section.dataset.laid = ''
      section.getBoundingClientRect()
      this.later()
    } else this.article.dataset.laidOut = ''
  }
}

const hasIdle = () => typeof requestIdleCallback === 'function'
