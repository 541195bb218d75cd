import type { Editor } from '@tiptap/core'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { type PlacedNumber, showNumbers, showNumbersWithin } from '@/lib/viewer/claim-numbers'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { type BlockIndex, toPosition } from '@/lib/viewer/positions'
import { renumberedBlocks } from '@/lib/viewer/renumbered-blocks'

/**
 * Up to here every number is in the page from the start, so that no line breaks anew while somebody scrolls or selects;
 * beyond, only those of blocks that were on or near the screen are.
 */
const NUMBERS_AT_ONCE = 600
/** So many blocks off the screen are renumbered at a time. */
const AT_A_TIME = 60
/**
 * While somebody scrolls, numbers follow this often, in milliseconds: they move the words after them, so that every
 * frame with new ones lays the article out anew. They are there before they are seen, since the blocks near the window
 * get them.
 */
const PACE = 150

/**
 * Keeps the claims' numbers in the article. A number that was shown stays, so that the lines of a block break the same
 * when one comes back to it. When claims change, the blocks on the screen follow at once and the others soon after.
 */
export class NumberLayer {
  private readonly numbered = new Set<number>()
  /** Numbered blocks whose numbers may be out of date. */
  private readonly stale = new Set<number>()
  private visible: ReadonlySet<number> = new Set()
  private drawing: ArticleDrawing | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private last = -PACE

  /** `onRenumbered` is told of blocks whose text nodes may be others now. */
  constructor(
    private readonly editor: Editor,
    private readonly blocks: readonly ArticleBlock[],
    private readonly index: BlockIndex,
    private readonly onRenumbered: (blocks: readonly number[]) => void,
  ) {}

  /** Says what to draw from now on. The blocks on the screen show it when this returns. */
  show(drawing: ArticleDrawing): void {
    const before = this.drawing
    this.drawing = drawing
    // After no claims at all no block has a number that could be out of date.
    if (before?.count === 0 && this.stale.size === 0) this.numbered.clear()
    const none = this.numbered.size === 0 ? new Set<number>() : null
    const renumbered = none ?? (before && renumberedBlocks(this.index, before, drawing))
    for (const block of renumbered ?? this.numbered) {
      if (this.numbered.has(block)) this.outdated(block, before)
    }
    if (drawing.count <= NUMBERS_AT_ONCE && this.numbered.size < this.blocks.length) this.showAll()
    this.renumber(this.due())
    this.later()
  }

  /** Says which blocks are on the screen. */
  follow(visible: ReadonlySet<number>): void {
    this.visible = visible
    if (this.due().length > 0 && performance.now() - this.last > PACE) this.renumber(this.due())
    this.later()
  }

  destroy(): void {
    clearTimeout(this.timer)
  }

  /**
   * Of very many numbers, a block far from the window that shows none yet gets them when it comes near, as at first.
   */
  private outdated(block: number, before: ArticleDrawing | null): void {
    const many = (this.drawing?.count ?? 0) > NUMBERS_AT_ONCE
    const waits = many && !this.visible.has(block) && !this.stale.has(block)
    if (waits && before?.block(block).numbers.length === 0) this.numbered.delete(block)
    else this.stale.add(block)
  }

  private due(): number[] {
    return this.drawing ? [...this.visible].filter((at) => !this.numbered.has(at) || this.stale.has(at)) : []
  }

  private later(): void {
    clearTimeout(this.timer)
    const soon = this.due()
    if (soon.length === 0 && this.stale.size === 0) return
    const wait = soon.length > 0 ? PACE - (performance.now() - this.last) : 30
    this.timer = setTimeout(() => {
      const due = this.due()
      this.renumber(due.length > 0 ? due : [...this.stale].slice(0, AT_A_TIME))
      this.later()
    }, wait)
  }

  private showAll(): void {
    const all = [...this.blocks.keys()]
    for (const block of all) this.numbered.add(block)
    this.stale.clear()
    this.dispatch(showNumbers(this.editor.state.tr, this.numbersOf(all)))
    this.onRenumbered(all)
  }

  private renumber(due: readonly number[]): void {
    if (due.length === 0) return
    this.last = performance.now()
    const within: { from: number; to: number }[] = []
    for (const block of due) {
      const at = this.index[block]
      const first = !this.numbered.has(block)
      this.numbered.add(block)
      this.stale.delete(block)
      if (!at || (first && this.drawing?.block(block).numbers.length === 0)) continue
      within.push({ from: at.position + 1, to: at.position + 1 + at.end - at.start })
    }
    if (within.length === 0) return
    this.dispatch(showNumbersWithin(this.editor.state.tr, within, this.numbersOf(due)))
    this.onRenumbered(due)
  }

  private dispatch(transaction: Editor['state']['tr']): void {
    if (!this.editor.isDestroyed) this.editor.view.dispatch(transaction)
  }

  private numbersOf(due: readonly number[]): PlacedNumber[] {
    return due.flatMap((at) => {
      const block = this.blocks[at]
      if (!block || !this.drawing) return []
      return this.drawing.block(at).numbers.flatMap((number) => {
        const position = toPosition(this.index, { part: block.part, offset: block.start + number.at })
        return position === null ? [] : [{ ...number, position }]
      })
    })
  }
}
