import type { Editor } from '@tiptap/core'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { type PlacedNumber, showMoreNumbers, showNumbers } from '@/lib/viewer/claim-numbers'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { HighlightLayer, type Pending } from '@/lib/viewer/highlight-layer'
import { type BlockIndex, toPosition } from '@/lib/viewer/positions'
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
 * Up to here every number is in the page from the start, so that no line breaks anew while somebody scrolls or selects;
 * beyond, only those of blocks that were on or near the screen are.
 */
const NUMBERS_AT_ONCE = 600

/**
 * Keeps the article's highlights and numbers as asked, in the blocks that are in or near the window. Highlights leave with
 * their block; a number that was shown stays, so that the lines of a block break the same when one comes back to it.
 */
export class ArticlePainter {
  private readonly layer = HighlightLayer.supported() ? new HighlightLayer() : null
  private readonly window: VisibleBlocks
  private visible: ReadonlySet<number> = new Set()
  private readonly numbered = new Set<number>()
  private asked: Painted | null = null

  /** `elements` are the block elements in the order of `blocks`; `index` says where they are in the editor. */
  constructor(
    private readonly editor: Editor,
    private readonly elements: readonly HTMLElement[],
    private readonly blocks: readonly ArticleBlock[],
    private readonly index: BlockIndex,
  ) {
    this.window = new VisibleBlocks(elements, (visible) => {
      this.visible = visible
      this.number(false)
      this.highlight()
    })
  }

  paint(asked: Painted): void {
    const redrawn = asked.drawing !== this.asked?.drawing
    this.asked = asked
    const count = asked.drawing.blocks.reduce((sum, { numbers }) => sum + numbers.length, 0)
    if (redrawn && count <= NUMBERS_AT_ONCE) {
      for (const block of this.blocks.keys()) this.numbered.add(block)
    }
    if (redrawn) this.number(true)
    this.highlight()
  }

  destroy(): void {
    this.window.destroy()
    this.layer?.destroy()
  }

  private highlight(): void {
    if (!this.asked) return
    const { drawing, lit, pending } = this.asked
    this.layer?.draw(drawing, this.visible, lit, (block) => this.elements[block] ?? null, pending)
  }

  private number(anew: boolean): void {
    if (!this.asked || this.editor.isDestroyed) return
    const { drawing } = this.asked
    const all = drawing.blocks.reduce((sum, { numbers }) => sum + numbers.length, 0) <= NUMBERS_AT_ONCE
    const wanted = all ? drawing.blocks.keys() : this.visible
    const fresh = [...wanted].filter((block) => !this.numbered.has(block))
    for (const block of fresh) this.numbered.add(block)
    const due = anew ? [...this.numbered] : fresh
    const numbers = due.sort((a, b) => a - b).flatMap((block) => this.numbersOf(drawing, block))
    if (numbers.length === 0 && !anew) return
    const { tr } = this.editor.state
    this.editor.view.dispatch(anew ? showNumbers(tr, numbers) : showMoreNumbers(tr, numbers))
  }

  private numbersOf(drawing: ArticleDrawing, at: number): PlacedNumber[] {
    const block = this.blocks[at]
    const numbers = drawing.blocks[at]?.numbers ?? []
    if (!block) return []
    return numbers.flatMap((number) => {
      const position = toPosition(this.index, { part: block.part, offset: block.start + number.at })
      return position === null ? [] : [{ ...number, position }]
    })
  }
}
