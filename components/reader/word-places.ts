import type { BlockPlace } from '@/components/reader/block-places'
import type { WordColumns } from '@/components/reader/places'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import { firstWhere } from '@/lib/viewer/first-where'
import { blocksTouched } from '@/lib/viewer/positions'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Words this near to the window are measured, in pixels; those further away are guessed from their block. */
const NEAR = 1200
/** From the top of a line to its middle, in pixels. */
const HALF_LINE = 16

/**
 * Where the words of claims are, in pixels from the top of the article. What is near the window is measured, once; what
 * was never near is guessed by how far into its block it is, which a map and a column of cards off the screen can do
 * with. All is kept in columns of numbers beside the list of claims: a plain loop over them takes no time that is felt.
 */
export class WordPlaces {
  private placed: readonly PlacedClaim[] = []
  /** The first and the last block of each claim's words. */
  private first = new Int32Array(0)
  private last = new Int32Array(0)
  /** Top, middle of the first line, and bottom, from the tops of these blocks; NaN until measured. */
  private own = new Float64Array(0)
  /** Whether it was measured since the lines of its blocks may have changed. */
  private fresh = new Uint8Array(0)
  /** Where the blocks are. Of those near the window it is newer than what the whole article was measured to be. */
  private tops = new Float64Array(0)
  private heights = new Float64Array(0)
  /** Whether a block was asked itself. In a section far from the window it is only guessed where a block is. */
  private asked = new Uint8Array(0)

  constructor(
    private readonly view: ArticleView,
    private readonly root: HTMLElement,
  ) {}

  /** The article was measured: what was known of words in it is out of date. */
  setBlocks(blocks: readonly BlockPlace[]): void {
    this.tops = Float64Array.from(blocks, ({ top }) => top)
    this.heights = Float64Array.from(blocks, ({ height }) => height)
    this.asked = new Uint8Array(blocks.length)
    this.own.fill(Number.NaN)
    this.fresh.fill(0)
  }

  /**
   * The claims are these from now on. Numbers came or went: lines may break elsewhere in the blocks of those that
   * differ, and what is below moves.
   */
  setPlaced(placed: readonly PlacedClaim[]): void {
    const before = this.placed
    const [was, is] = [before.length, placed.length]
    const shorter = Math.min(was, is)
    let head = 0
    while (head < shorter && before[head] === placed[head]) head += 1
    let tail = 0
    while (tail < shorter - head && before[was - 1 - tail] === placed[is - 1 - tail]) tail += 1
    const changed = new Set<number>()
    const note = (from: number, to: number) => {
      for (let at = from; at < to; at += 1) {
        for (let block = this.first[at] ?? 0; block <= (this.last[at] ?? 0); block += 1) changed.add(block)
      }
    }
    note(head, was - tail)
    const moved = <A extends Int32Array | Float64Array | Uint8Array>(old: A, into: A, each: number): A => {
      into.set(old.subarray(0, head * each))
      into.set(old.subarray((was - tail) * each), (is - tail) * each)
      return into
    }
    this.first = moved(this.first, new Int32Array(is), 1)
    this.last = moved(this.last, new Int32Array(is), 1)
    this.own = moved(this.own, new Float64Array(is * 3).fill(Number.NaN), 3)
    this.fresh = moved(this.fresh, new Uint8Array(is), 1)
    this.placed = placed
    for (let at = head; at < is - tail; at += 1) {
      const passage = placed[at]?.passage
      if (!passage) continue
      const [from, to] = blocksTouched(this.view.index, passage.part, passage.start, passage.end)
      this.first[at] = from
      this.last[at] = Math.max(from, to - 1)
    }
    note(head, is - tail)
    for (let at = 0; at < is; at += 1) {
      if (changed.has(this.first[at] ?? 0) || changed.has(this.last[at] ?? 0)) this.fresh[at] = 0
    }
    this.lookAtNear()
  }

  /** Asks again where the blocks near the window are. */
  private lookAtNear(): void {
    const [from, to] = this.nearBlocks()
    for (let block = from; block < to; block += 1) this.ask(block)
  }

  private ask(block: number): void {
    const box = this.view.elements[block]?.getBoundingClientRect()
    if (!box) return
    this.tops[block] = box.top - this.root.getBoundingClientRect().top
    this.heights[block] = box.height
    this.asked[block] = 1
  }

  /** Where the words are now; those near the window are measured for it. */
  columns(): WordColumns {
    const count = this.placed.length
    const top = new Float64Array(count)
    const middle = new Float64Array(count)
    const bottom = new Float64Array(count)
    const [from, to] = this.nearBlocks()
    for (let at = 0; at < count; at += 1) {
      const [first, last] = [this.first[at] ?? 0, this.last[at] ?? 0]
      if (this.fresh[at] === 0 && first < to && last >= from) this.measure(at)
      const own = this.own[3 * at] ?? Number.NaN
      if (Number.isNaN(own)) {
        const { start, end } = this.placed[at]?.passage ?? { start: 0, end: 0 }
        const begins = this.guess(first, start)
        top[at] = begins
        middle[at] = begins + HALF_LINE
        bottom[at] = Math.max(this.guess(last, end), begins) + 2 * HALF_LINE
      } else {
        const begins = this.tops[first] ?? 0
        top[at] = begins + own
        middle[at] = begins + (this.own[3 * at + 1] ?? 0)
        bottom[at] = (this.tops[last] ?? 0) + (this.own[3 * at + 2] ?? 0)
      }
    }
    return { top, at: middle, bottom }
  }

  /** Whether words came near the window that were only guessed so far. */
  isDue(): boolean {
    const [from, to] = this.nearBlocks()
    for (let at = 0; at < this.placed.length; at += 1) {
      const near = (this.first[at] ?? 0) < to && (this.last[at] ?? 0) >= from
      if (near && this.fresh[at] === 0) return true
    }
    return false
  }

  /** The blocks in or near the window, as a half-open range. */
  private nearBlocks(): [number, number] {
    const { top } = this.root.getBoundingClientRect()
    const [above, below] = [-top - NEAR, window.innerHeight - top + NEAR]
    const count = this.tops.length
    return [
      firstWhere(count, (block) => (this.tops[block] ?? 0) + (this.heights[block] ?? 0) >= above),
      firstWhere(count, (block) => (this.tops[block] ?? 0) > below),
    ]
  }

  private measure(at: number): void {
    this.fresh[at] = 1
    const claim = this.placed[at]
    const rects = claim && wordRects(this.view, this.root, claim.passage)
    if (!rects) return
    const { first, last } = rects
    const blocks = [this.first[at] ?? 0, this.last[at] ?? 0]
    for (const block of blocks) if (this.asked[block] === 0) this.ask(block)
    const [begins = 0, ends = 0] = blocks.map((block) => this.tops[block])
    this.own.set([first.top - begins, first.top + first.height / 2 - begins, last.bottom - ends], 3 * at)
  }

  private guess(block: number, offset: number): number {
    const words = this.view.index[block]
    const top = this.tops[block]
    if (!words || top === undefined) return Number.NaN
    const into = Math.min(1, Math.max(0, (offset - words.start) / Math.max(1, words.end - words.start)))
    return top + into * Math.max(0, (this.heights[block] ?? 0) - 2 * HALF_LINE)
  }
}
