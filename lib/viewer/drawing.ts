import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { type ColourBy, type ColourKey, colourKey } from '@/lib/viewer/colour-key'
import { type Segment, segmentsOf } from '@/lib/viewer/segments'

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

/** All that is drawn in the article, one entry for each block, and which claims mark a place. */
export interface ArticleDrawing {
  blocks: readonly BlockDrawing[]
  colours: ReadonlyMap<string, ColourKey>
  segments: ReadonlyMap<Part, Segment[]>
}

const parts: readonly Part[] = ['headline', 'deck', 'body']

/** What to draw for these claims. Passages whose words are not at their place are never drawn. */
export function drawingOf(
  blocks: readonly ArticleBlock[],
  cards: readonly ClaimCard[],
  by: ColourBy,
  labelOf: (card: ClaimCard) => string,
): ArticleDrawing {
  const colours = new Map(cards.map((card) => [card.id, colourKey(card, by)]))
  const held = cards.flatMap((card) =>
    card.passages.filter(({ holds }) => holds).map((passage) => ({ card, passage })),
  )
  const segments = new Map<Part, Segment[]>()
  const drawings = blocks.map((): BlockDrawing => ({ segments: [], numbers: [] }))
  for (const part of parts) {
    const here = held.filter(({ passage }) => passage.part === part)
    const cut = segmentsOf(here.map(({ card, passage: { start, end } }) => ({ id: card.id, start, end })))
    segments.set(part, cut)
    const moreAt = new Map(cut.map(({ end, more }) => [end, more]))
    const ends = here
      .map(({ card, passage }) => ({ card, end: passage.end }))
      .sort((a, b) => a.end - b.end || a.card.number - b.card.number)
    let next = 0
    let nextEnd = 0
    blocks.forEach((block, i) => {
      const drawing = drawings[i]
      if (block.part !== part || !drawing) return
      while ((cut[next]?.end ?? Infinity) <= block.start) next += 1
      for (let at = next; (cut[at]?.start ?? Infinity) < block.end; at += 1) {
        const segment = cut[at]
        if (segment) drawing.segments.push(within(segment, block))
      }
      for (; (ends[nextEnd]?.end ?? Infinity) <= block.end; nextEnd += 1) {
        const found = ends[nextEnd]
        if (!found) continue
        const after = ends[nextEnd + 1]?.end === found.end
        drawing.numbers.push({
          at: Math.max(0, found.end - block.start),
          claimId: found.card.id,
          number: found.card.number,
          colour: colours.get(found.card.id) ?? 's-draft',
          label: labelOf(found.card),
          more: after ? 0 : (moreAt.get(found.end) ?? 0),
        })
      }
    })
  }
  return { blocks: drawings, colours, segments }
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
  const segments = drawing.segments.get(part) ?? []
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = segments[low]
  return found && found.start <= offset ? found.ids : []
}

/** The claims on any word of a stretch, innermost first where they share words. */
export function claimsWithin(drawing: ArticleDrawing, part: Part, start: number, end: number): string[] {
  const touched = (drawing.segments.get(part) ?? []).filter((one) => one.start < end && one.end > start)
  return [...new Set(touched.flatMap(({ ids }) => ids))]
}
