import type { BlockPlace } from '@/components/reader/block-places'
import type { WordPlace } from '@/components/reader/places'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import type { PassageView } from '@/lib/core/claims/view'
import { blocksTouched } from '@/lib/viewer/positions'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Words this near to the window are measured, in pixels; those further away are guessed from their block. */
const NEAR = 1200
/** From the top of a line to its middle, in pixels. */
const HALF_LINE = 16

/** Where words are in their first and last block, in pixels from the tops of these; `place` is null until measured. */
interface Known {
  first: number
  last: number
  place: WordPlace | null
}

/**
 * Where the words of claims are, in pixels from the top of the article. What is near the window is measured, once; what
 * was never near is guessed by how far into its block it is, which a map and a column of cards off the screen can do with.
 */
export class WordPlaces {
  private readonly known = new WeakMap<PassageView, Known>()
  private measuredNear = new Set<PassageView>()

  constructor(
    private readonly view: ArticleView,
    private readonly root: HTMLElement,
    private readonly blocks: readonly BlockPlace[],
  ) {}

  /** One for each claim, in the order given; null where the words have no place on the page. */
  of(placed: readonly PlacedClaim[]): (WordPlace | null)[] {
    const near = this.isNear()
    return placed.map(({ passage }) => {
      const known = this.knownOf(passage)
      if (near(known) && !this.measuredNear.has(passage)) this.measure(passage, known)
      return this.placeOf(passage, known)
    })
  }

  /** Whether words came near the window that were only guessed so far. */
  isDue(placed: readonly PlacedClaim[]): boolean {
    const near = this.isNear()
    return placed.some(({ passage }) => {
      const known = this.knownOf(passage)
      return known.place === null && near(known)
    })
  }

  /** Numbers came or went: lines may break elsewhere in what is near. */
  forgetNear(): void {
    this.measuredNear = new Set()
  }

  private isNear(): (known: Known) => boolean {
    const { top } = this.root.getBoundingClientRect()
    const from = -top - NEAR
    const to = window.innerHeight - top + NEAR
    return ({ first, last }) => {
      const begins = this.blocks[first]
      const ends = this.blocks[last]
      return Boolean(begins && ends && ends.top + ends.height >= from && begins.top <= to)
    }
  }

  private knownOf(passage: PassageView): Known {
    const before = this.known.get(passage)
    if (before) return before
    const [first, end] = blocksTouched(this.view.index, passage.part, passage.start, passage.end)
    const made = { first, last: Math.max(first, end - 1), place: null }
    this.known.set(passage, made)
    return made
  }

  private measure(passage: PassageView, known: Known): void {
    this.measuredNear.add(passage)
    const rects = wordRects(this.view, this.root, passage)
    if (!rects) return
    const { first, last } = rects
    known.place = {
      top: first.top - this.topOf(known.first),
      at: first.top + first.height / 2 - this.topOf(known.first),
      bottom: last.bottom - this.topOf(known.last),
    }
  }

  private placeOf(passage: PassageView, { first, last, place }: Known): WordPlace | null {
    if (place) {
      const top = this.topOf(first)
      return { top: top + place.top, at: top + place.at, bottom: this.topOf(last) + place.bottom }
    }
    const top = this.guess(first, passage.start)
    const bottom = this.guess(last, passage.end)
    if (top === null || bottom === null) return null
    return { top, at: top + HALF_LINE, bottom: Math.max(bottom, top) + 2 * HALF_LINE }
  }

  private guess(block: number, offset: number): number | null {
    const words = this.view.index[block]
    const place = this.blocks[block]
    if (!words || !place) return null
    const into = Math.min(1, Math.max(0, (offset - words.start) / Math.max(1, words.end - words.start)))
    return place.top + into * Math.max(0, place.height - 2 * HALF_LINE)
  }

  private topOf(block: number): number {
    return this.blocks[block]?.top ?? 0
  }
}
