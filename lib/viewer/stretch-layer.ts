import { textRange } from '@/lib/viewer/block-text'
import { HighlightLayer } from '@/lib/viewer/highlight-layer'
import { registerHighlight } from '@/lib/viewer/highlight-look'
import { VisibleBlocks } from '@/lib/viewer/visible-blocks'

/** Words of one block under a highlight; offsets count from the start of the block. */
export interface DrawnStretch {
  name: string
  start: number
  end: number
}

/** What is drawn in a block. It is asked for the blocks in or near the window only. */
export type StretchesIn = (block: number) => readonly DrawnStretch[]

/** A block as long as a book may hold more than can be drawn at once; beyond this the rest is left out. */
const MOST = 3000

/**
 * Highlights of one purpose over the article, beside those of the claims: words found, sentences not looked at. Names
 * and their priorities are given once; the look of each is in `components/reader/highlights.css`.
 */
export class StretchLayer {
  private readonly highlights = new Map<string, Highlight>()
  private readonly window: VisibleBlocks | null = null
  /** Numbers come into the article when they are due, and replace its text nodes. */
  private readonly nodes: MutationObserver | null = null
  private visible: ReadonlySet<number> = new Set()
  private stretchesIn: StretchesIn = () => []
  private frame = 0

  constructor(
    private readonly elements: readonly HTMLElement[],
    priorities: Readonly<Record<string, number>>,
  ) {
    if (!HighlightLayer.supported()) return
    for (const [name, priority] of Object.entries(priorities)) {
      const highlight = new Highlight()
      highlight.priority = priority
      this.highlights.set(name, highlight)
      registerHighlight(name, highlight)
    }
    this.nodes = new MutationObserver(() => this.later())
    const article = elements[0]?.closest('.ProseMirror')
    if (article) this.nodes.observe(article, { childList: true, subtree: true })
    this.window = new VisibleBlocks(elements, (visible) => {
      this.visible = visible
      this.later()
    })
  }

  /** Draws this from now on. */
  draw(stretchesIn: StretchesIn): void {
    this.stretchesIn = stretchesIn
    this.later()
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.window?.destroy()
    this.nodes?.disconnect()
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    }
  }

  /** Once a frame. */
  private later(): void {
    if (this.frame !== 0) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      this.redraw()
    })
  }

  private redraw(): void {
    for (const highlight of this.highlights.values()) highlight.clear()
    let left = MOST
    for (const block of this.visible) {
      const element = this.elements[block]
      if (!element) continue
      for (const { name, start, end } of this.stretchesIn(block)) {
        if (left === 0) return
        const range = textRange(element, start, end)
        if (range) this.highlights.get(name)?.add(range)
        left -= 1
      }
    }
  }
}
