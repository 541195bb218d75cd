import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { changesOf } from '@/lib/viewer/card-changes'
import { CardsById } from '@/lib/viewer/cards-by-id'
import { type ColourBy, type ColourKey, colourKey } from '@/lib/viewer/colour-key'
import { DrawnPart, heldByPart } from '@/lib/viewer/drawn-part'
import { blocksTouched } from '@/lib/viewer/positions'
import type { Segment } from '@/lib/viewer/segments'

/** A claim's number as it stands after its last word. `at` is an offset in the block. */
export interface ClaimNumber {
  at: number
  claimId: string
  number: number
  colour: ColourKey
  label: string
  /** Claims on these words beyond the two that are drawn. */
  more: number
}

/** What is drawn in one block; offsets count from the start of the block. */
export interface BlockDrawing {
  segments: Segment[]
  numbers: ClaimNumber[]
}

/** When more claims differ, all is made anew: that is no slower then. */
const MANY = 400
const NOTHING: BlockDrawing = { segments: [], numbers: [] }

/** What decides how claims look, beside the claims. */
interface Look {
  blocks: readonly ArticleBlock[]
  by: ColourBy
  labelOf: (card: ClaimCard) => string
}

/**
 * All that is drawn in the article, and which claims mark a place. What is in a block is found when it is asked for,
 * and is the same object as long as no claim changes it.
 */
export class ArticleDrawing {
  private constructor(
    private readonly lookOf: Look,
    readonly cards: readonly ClaimCard[],
    private readonly parts: ReadonlyMap<Part, DrawnPart>,
    private readonly byId: CardsById,
    private readonly known: Map<number, BlockDrawing>,
  ) {}

  static of(look: Look, cards: readonly ClaimCard[]): ArticleDrawing {
    const parts = new Map([...heldByPart(cards)].map(([part, held]) => [part, DrawnPart.of(held)]))
    return new ArticleDrawing(look, cards, parts, CardsById.of(cards), new Map())
  }

  /** How many numbers there are in all. */
  get count(): number {
    let count = 0
    for (const part of this.parts.values()) count += part.count
    return count
  }

  /** Whether colours and labels are decided alike in both, so that they differ by their claims alone. */
  looksLike({ lookOf: { blocks, by, labelOf } }: ArticleDrawing): boolean {
    const own = this.lookOf
    return own.blocks === blocks && own.by === by && own.labelOf === labelOf
  }

  /** The same look with other claims: costs what differs, not what there is. The same object if nothing does. */
  after(cards: readonly ClaimCard[]): ArticleDrawing {
    const changes = changesOf(this.cards, cards)
    if (changes.gone.length + changes.come.length === 0) return this
    if (changes.gone.length + changes.come.length > MANY) return ArticleDrawing.of(this.lookOf, cards)
    const [gone, come] = [heldByPart(changes.gone), heldByPart(changes.come)]
    const parts = new Map(this.parts)
    const known = new Map(this.known)
    for (const part of new Set([...gone.keys(), ...come.keys()])) {
      const changed = { gone: gone.get(part) ?? [], come: come.get(part) ?? [] }
      const before = this.parts.get(part) ?? DrawnPart.of([])
      const after = before.after(changed)
      parts.set(part, after)
      if (known.size === 0) continue
      for (const { start, end } of [...changed.gone, ...changed.come]) {
        for (const { index } of [before, after]) this.forget(known, part, index.around(start, end))
      }
    }
    return new ArticleDrawing(this.lookOf, cards, parts, this.byId.after(changes, cards), known)
  }

  private forget(known: Map<number, BlockDrawing>, part: Part, [start, end]: [number, number]): void {
    const { blocks } = this.lookOf
    const [from] = blocksTouched(blocks, part, start, end)
    // Words that end between two blocks have their number in the later one.
    const [last] = blocksTouched(blocks, part, end - 1, end)
    for (let block = from; block <= last; block += 1) known.delete(block)
  }

  block(at: number): BlockDrawing {
    const found = this.known.get(at) ?? this.draw(at)
    this.known.set(at, found)
    return found
  }

  private draw(at: number): BlockDrawing {
    const { blocks, by, labelOf } = this.lookOf
    const block = blocks[at]
    const part = block && this.parts.get(block.part)
    if (!block || !part) return NOTHING
    const before = blocks[at - 1]
    const ends = part.endsWithin(before?.part === block.part ? before.end : -1, block.end)
    return {
      segments: part.index.segments(block.start, block.end).map((segment) => within(segment, block)),
      numbers: ends.map(
        ({ card, end }, i): ClaimNumber => ({
          at: Math.max(0, end - block.start),
          claimId: card.id,
          number: card.number,
          colour: colourKey(card, by),
          label: labelOf(card),
          more: ends[i + 1]?.end === end ? 0 : part.moreAt(end),
        }),
      ),
    }
  }

  colourOf(claimId: string): ColourKey {
    const card = this.byId.get(claimId)
    return card ? this.colourOfCard(card) : 's-draft'
  }

  colourOfCard(card: ClaimCard): ColourKey {
    return colourKey(card, this.lookOf.by)
  }

  /** The segments on a stretch of a part, in order, whole. */
  segments(part: Part, start: number, end: number): Segment[] {
    return this.parts.get(part)?.index.segments(start, end) ?? []
  }
}

/** What to draw for these claims. Passages whose words are not at their place are never drawn. */
export function drawingOf(
  blocks: readonly ArticleBlock[],
  cards: readonly ClaimCard[],
  by: ColourBy,
  labelOf: (card: ClaimCard) => string,
): ArticleDrawing {
  return ArticleDrawing.of({ blocks, by, labelOf }, cards)
}

function within(segment: Segment, block: ArticleBlock): Segment {
  return {
    ...segment,
    start: Math.max(segment.start, block.start) - block.start,
    end: Math.min(segment.end, block.end) - block.start,
  }
}

/** The claims on the word at an offset, innermost first. */
export function claimsAt(drawing: ArticleDrawing, part: Part, offset: number): string[] {
  return drawing.segments(part, offset, offset + 1)[0]?.ids ?? []
}

/** The claims on any word of a stretch, innermost first where they share words. */
export function claimsWithin(drawing: ArticleDrawing, part: Part, start: number, end: number): string[] {
  return [...new Set(drawing.segments(part, start, end).flatMap(({ ids }) => ids))]
}
