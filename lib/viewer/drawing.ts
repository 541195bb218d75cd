import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { type ColourBy, type ColourKey, colourKey } from '@/lib/viewer/colour-key'
import { type Held, heldPassages } from '@/lib/viewer/held-passages'
import { IntervalIndex } from '@/lib/viewer/interval-index'
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

/** All that is drawn in the article, and which claims mark a place. What is in a block is found when it is asked for. */
export interface ArticleDrawing {
  readonly cards: readonly ClaimCard[]
  /** What decides colours and labels, for whoever asks whether two drawings differ by their claims alone. */
  readonly look: readonly unknown[]
  /** How many numbers there are in all. */
  readonly count: number
  block(at: number): BlockDrawing
  colourOf(claimId: string): ColourKey
  /** The segments on a stretch of a part, in order, whole. */
  segments(part: Part, start: number, end: number): Segment[]
}

const NOTHING: BlockDrawing = { segments: [], numbers: [] }

/** What to draw for these claims. Passages whose words are not at their place are never drawn. */
export function drawingOf(
  blocks: readonly ArticleBlock[],
  cards: readonly ClaimCard[],
  by: ColourBy,
  labelOf: (card: ClaimCard) => string,
): ArticleDrawing {
  const parts = partsOf(cards)
  const known = new Map<number, BlockDrawing>()
  let byId: Map<string, ClaimCard> | null = null
  const draw = (at: number): BlockDrawing => {
    const block = blocks[at]
    const part = block && parts.get(block.part)
    if (!block || !part) return NOTHING
    const before = blocks[at - 1]
    const ends = endsWithin(part.byEnd, before?.part === block.part ? before.end : -1, block.end)
    return {
      segments: part.index.segments(block.start, block.end).map((segment) => within(segment, block)),
      numbers: ends.map(
        ({ card, end }, i): ClaimNumber => ({
          at: Math.max(0, end - block.start),
          claimId: card.id,
          number: card.number,
          colour: colourKey(card, by),
          label: labelOf(card),
          more: ends[i + 1]?.end === end ? 0 : moreAt(part.index, end),
        }),
      ),
    }
  }
  return {
    cards,
    look: [blocks, by, labelOf],
    count: [...parts.values()].reduce((sum, { byEnd }) => sum + byEnd.length, 0),
    block(at) {
      const found = known.get(at) ?? draw(at)
      known.set(at, found)
      return found
    },
    colourOf(claimId) {
      byId ??= new Map(cards.map((card) => [card.id, card]))
      const card = byId.get(claimId)
      return card ? colourKey(card, by) : 's-draft'
    },
    segments: (part, start, end) => parts.get(part)?.index.segments(start, end) ?? [],
  }
}

interface DrawnPart {
  index: IntervalIndex
  /** By the end of the words, then by number. */
  byEnd: readonly Held[]
}

function partsOf(cards: readonly ClaimCard[]): Map<Part, DrawnPart> {
  const held = new Map<Part, Held[]>()
  for (const card of cards) {
    for (const passage of heldPassages(card)) {
      const list = held.get(passage.part)
      if (list) list.push(passage)
      else held.set(passage.part, [passage])
    }
  }
  return new Map(
    [...held].map(([part, all]) => {
      const byStart = all.sort((a, b) => a.start - b.start)
      const byEnd = [...byStart].sort((a, b) => a.end - b.end || a.card.number - b.card.number)
      return [part, { index: new IntervalIndex(byStart), byEnd }]
    }),
  )
}

/** Those whose words end after `from`, and at `to` at the latest. */
function endsWithin(byEnd: readonly Held[], from: number, to: number): Held[] {
  let low = 0
  let high = byEnd.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((byEnd[middle]?.end ?? 0) <= from) low = middle + 1
    else high = middle
  }
  let last = low
  while ((byEnd[last]?.end ?? Infinity) <= to) last += 1
  return byEnd.slice(low, last)
}

function moreAt(index: IntervalIndex, end: number): number {
  const [last] = index.segments(end - 1, end)
  return last?.end === end ? last.more : 0
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
