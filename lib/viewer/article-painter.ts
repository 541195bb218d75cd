import type { Editor } from '@tiptap/core'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { HighlightLayer, type Pending } from '@/lib/viewer/highlight-layer'
import { NumberLayer } from '@/lib/viewer/number-layer'
import type { BlockIndex } from '@/lib/viewer/positions'
import { VisibleBlocks } from '@/lib/viewer/visible-blocks'

/** What the article should look like. */
export interface Painted {
  drawing: ArticleDrawing
  /** Claims in focus. */
  lit: ReadonlySet<string>
  /** Words that are about to become a passage. */
  pending: readonly Pending[]
}

/**
 * Keeps the article's highlights and numbers as asked, in the blocks that are in or near the window. Highlights leave
 * with their block; numbers that were shown stay.
 */
export class ArticlePainter {
  private readonly highlights = HighlightLayer.supported() ? new HighlightLayer() : null
  private readonly numbers: NumberLayer
  private readonly window: VisibleBlocks
  private visible: ReadonlySet<number> = new Set()
  private asked: Painted | null = null

  /** `elements` are the block elements in the order of `blocks`; `index` says where they are in the editor. */
  constructor(
    editor: Editor,
    private readonly elements: readonly HTMLElement[],
    blocks: readonly ArticleBlock[],
    index: BlockIndex,
  ) {
    this.numbers = new NumberLayer(editor, blocks, index, (renumbered) => {
      this.highlights?.forget(renumbered)
      this.highlight()
    })
    this.window = new VisibleBlocks(elements, (visible) => {
      this.mark(visible)
      this.numbers.follow(visible)
      this.highlight()
    })
  }

  paint(asked: Painted): void {
    const redrawn = asked.drawing !== this.asked?.drawing
    this.asked = asked
    if (redrawn) this.numbers.show(asked.drawing)
    this.highlight()
  }

  destroy(): void {
    this.window.destroy()
    this.numbers.destroy()
    this.highlights?.destroy()
  }

  /**
   * Only numbers near the window have the layers of their hit areas: the browser goes through all layers every frame.
   */
  private mark(visible: ReadonlySet<number>): void {
    for (const block of this.visible)
      if (!visible.has(block)) this.elements[block]?.removeAttribute('data-near')
    for (const block of visible)
      if (!this.visible.has(block)) this.elements[block]?.setAttribute('data-near', '')
    this.visible = visible
  }

  private highlight(): void {
    if (!this.asked) return
    const { drawing, lit, pending } = this.asked
    this.highlights?.draw(drawing, this.visible, lit, (block) => this.elements[block] ?? null, pending)
  }
}
