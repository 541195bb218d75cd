import { textRange } from '@/lib/viewer/block-text'
import type { ColourKey } from '@/lib/viewer/colour-key'
import type { ArticleDrawing, BlockDrawing } from '@/lib/viewer/drawing'
import { registerHighlight } from '@/lib/viewer/highlight-look'

/** A stretch of one block that is about to become a passage. */
export interface Pending {
  block: number
  start: number
  end: number
}

/**
 * Draws claims over the article with the CSS Custom Highlight API: a few `Highlight`s, one for each colour, lane and
 * "in focus or not", whose ranges come from the block elements. Only blocks it is told are visible are drawn, and only
 * those whose drawing changed are drawn again. The look of each name is in `components/reader/highlights.css`.
 */
export class HighlightLayer {
  private readonly drawn = new Map<
    number,
    {
      what: BlockDrawing
      lit: ReadonlySet<string>
      pending: string
      element: Element
      ranges: [Highlight, Range][]
    }
  >()
  private readonly highlights = new Map<string, Highlight>()

  /** Whether this browser can draw at all; without it the numbers and the list of claims remain. */
  static supported(): boolean {
    return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function'
  }

  /** Draws `visible` blocks; `lit` claims are in focus. `elementOf` gives the element of a block. */
  draw(
    drawing: ArticleDrawing,
    visible: ReadonlySet<number>,
    lit: ReadonlySet<string>,
    elementOf: (block: number) => Element | null,
    pending: readonly Pending[] = [],
  ): void {
    for (const block of [...this.drawn.keys()]) if (!visible.has(block)) this.erase(block)
    for (const block of visible) {
      const element = elementOf(block)
      if (!element) continue
      const what = drawing.block(block)
      const here = pending.filter((one) => one.block === block)
      const words = here.map(({ start, end }) => `${start}-${end}`).join()
      const before = this.drawn.get(block)
      const same = before?.what === what && before.pending === words && before.element === element
      if (same && sameLit(what, before.lit, lit)) continue
      this.erase(block)
      const ranges: [Highlight, Range][] = []
      const add = (name: string, priority: number, start: number, end: number) => {
        const range = textRange(element, start, end)
        if (!range) return
        const highlight = this.named(name, priority)
        highlight.add(range)
        ranges.push([highlight, range])
      }
      for (const { layers, start, end } of what.segments) {
        for (const { id, lane } of layers) {
          const active = lit.has(id)
          add(highlightName(drawing.colourOf(id), lane, active), (active ? 20 : 10) - lane, start, end)
        }
      }
      for (const { start, end } of here) add('pending', 30, start, end)
      this.drawn.set(block, { what, lit, pending: words, element, ranges })
    }
  }

  /** Forgets what was drawn in blocks whose text nodes were replaced. */
  forget(blocks: Iterable<number>): void {
    for (const block of blocks) this.erase(block)
  }

  destroy(): void {
    this.forget([...this.drawn.keys()])
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    }
    this.highlights.clear()
  }

  private erase(block: number): void {
    for (const [highlight, range] of this.drawn.get(block)?.ranges ?? []) highlight.delete(range)
    this.drawn.delete(block)
  }

  private named(name: string, priority: number): Highlight {
    const known = this.highlights.get(name)
    if (known) return known
    const highlight = new Highlight()
    highlight.priority = priority
    this.highlights.set(name, highlight)
    registerHighlight(name, highlight)
    return highlight
  }
}

/** `v-mixed-0`, `v-mixed-1-lit`, `s-draft-0`: colour, lane, and whether the claim is in focus. */
export function highlightName(colour: ColourKey, lane: number, lit: boolean): string {
  return `${colour}-${lane}${lit ? '-lit' : ''}`
}

/** Whether the same claims of a block are in focus. */
function sameLit({ segments }: BlockDrawing, before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  if (before === now) return true
  const turned = [...before].filter((id) => !now.has(id)).concat([...now].filter((id) => !before.has(id)))
  return !segments.some(({ layers }) => layers.some(({ id }) => turned.includes(id)))
}
