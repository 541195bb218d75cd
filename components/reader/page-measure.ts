import { type BlockPlace, blockPlaces } from '@/components/reader/block-places'
import type { ShapeStore } from '@/components/reader/page-shape'
import type { ArticleView } from '@/components/reader/use-article-view'
import { WordPlaces } from '@/components/reader/word-places'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** The article is measured again this long after its size last changed, in milliseconds. */
const SETTLE = 100
/** While a long article is laid out its size changes all the time: then it is measured this often. */
const MEANWHILE = 600
/** While somebody scrolls, words that come near are measured this often, in milliseconds: before they are seen. */
const PACE = 150

/**
 * Measures an article that is on the page: again whenever its size or its claims change, and what comes near the
 * window.
 */
export class PageMeasure {
  private readonly places: WordPlaces
  private readonly resizes: ResizeObserver
  private placed: readonly PlacedClaim[] = []
  private blocks: readonly BlockPlace[] = []
  private size = { width: 0, height: 0 }
  private settling: ReturnType<typeof setTimeout> | undefined
  private waitingSince: number | null = null
  private scrolling: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly view: ArticleView,
    private readonly root: HTMLElement,
    private readonly store: ShapeStore,
  ) {
    this.places = new WordPlaces(view, root)
    this.measure()
    this.resizes = new ResizeObserver(() => this.onResize())
    this.resizes.observe(root)
    window.addEventListener('scroll', this.onScroll, { passive: true })
  }

  /** These claims are on the page from now on, and their numbers. */
  show(placed: readonly PlacedClaim[]): void {
    this.placed = placed
    this.places.setPlaced(placed)
    this.tell()
  }

  destroy(): void {
    clearTimeout(this.settling)
    clearTimeout(this.scrolling)
    this.resizes.disconnect()
    window.removeEventListener('scroll', this.onScroll)
  }

  private measure(): void {
    const { top, width, height } = this.root.getBoundingClientRect()
    this.size = { width, height }
    this.blocks = blockPlaces(this.view, top)
    this.places.setBlocks(this.blocks)
  }

  private tell(): void {
    const { placed, blocks } = this
    this.store.set({ height: this.size.height, blocks, placed, words: this.places.columns() })
  }

  private onResize(): void {
    const { width, height } = this.root.getBoundingClientRect()
    if (width === this.size.width && height === this.size.height) return
    this.waitingSince ??= performance.now()
    clearTimeout(this.settling)
    const wait = Math.min(SETTLE, Math.max(0, this.waitingSince + MEANWHILE - performance.now()))
    this.settling = setTimeout(() => {
      this.waitingSince = null
      this.measure()
      this.tell()
    }, wait)
  }

  private readonly onScroll = (): void => {
    this.scrolling ??= setTimeout(() => {
      this.scrolling = undefined
      if (this.places.isDue()) this.tell()
    }, PACE)
  }
}
