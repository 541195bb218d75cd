import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { type ColourBy, type ColourKey, colourKey } from '@/lib/viewer/colour-key'
import { type ArticleDrawing, drawingOf } from '@/lib/viewer/drawing'

/** Which claims are drawn, and by what they are coloured. */
export interface Showing {
  by: ColourBy
  /** Those of one colour; of all colours if null. */
  only: ColourKey | null
  activeId: string | null
}

/** What was withdrawn is out of the document's work: there by its row of the legend, or by its address. */
export function shownCards(
  cards: readonly ClaimCard[],
  { by, only, activeId }: Showing,
): readonly ClaimCard[] {
  return only === null
    ? cards.filter(({ id, state }) => state !== 'withdrawn' || id === activeId)
    : cards.filter((card) => colourKey(card, by) === only)
}

/** The drawing of an article that was asked for last: the next one costs what differs from it. */
export class LatestDrawing {
  private last: { cards: readonly ClaimCard[]; showing: Showing; drawing: ArticleDrawing } | null = null

  constructor(
    private readonly blocks: readonly ArticleBlock[],
    private readonly labelOf: (card: ClaimCard) => string,
  ) {}

  /** The same object as before if the same claims look the same. */
  of(cards: readonly ClaimCard[], showing: Showing): ArticleDrawing {
    const { last } = this
    if (last?.cards === cards && last.showing === showing) return last.drawing
    const shown = shownCards(cards, showing)
    const drawing =
      last?.showing.by === showing.by
        ? last.drawing.after(shown)
        : drawingOf(this.blocks, shown, showing.by, this.labelOf)
    this.last = { cards, showing, drawing }
    return drawing
  }
}
