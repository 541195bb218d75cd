import type { LineSign } from '@/components/reader/claim-line'
import type { PageShape } from '@/components/reader/page-shape'
import type { Span } from '@/components/reader/use-window-span'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ColourKey } from '@/lib/viewer/colour-key'
import { firstWhere } from '@/lib/viewer/first-where'
import { placeCards, placeSigns } from '@/lib/viewer/placement'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Height of a card not yet seen, by whether its statement takes one line or two. */
const ONE_LINE = 57
const TWO_LINES = 77
const LINE_LENGTH = 50

/**
 * Where all cards and signs go: columns of numbers, since a card gives way to those above it, however far these are.
 * What is on the page is made of them for a stretch of it.
 */
export interface BesideLayout {
  /** Claims that have a place on the page. */
  claims: readonly PlacedClaim[]
  active: number
  tops: Float64Array
  heights: Float64Array
  centres: Float64Array
  /** Where the last card ends, in pixels. */
  bottom: number
}

/** @param known heights of cards that were on the page, by claim id */
export function besideLayout(
  { placed, words }: Pick<PageShape, 'placed' | 'words'>,
  activeId: string | null,
  known: ReadonlyMap<string, number>,
): BesideLayout {
  const nowhere = words.at.some(Number.isNaN)
  const claims = nowhere ? placed.filter((_, i) => !Number.isNaN(words.at[i])) : placed
  const at = nowhere ? words.at.filter((one) => !Number.isNaN(one)) : words.at
  const heights = new Float64Array(claims.length)
  let active = -1
  for (let i = 0; i < claims.length; i += 1) {
    const card = claims[i]?.card
    if (!card) continue
    if (card.id === activeId) active = i
    heights[i] = known.get(card.id) ?? (card.statement.length > LINE_LENGTH ? TWO_LINES : ONE_LINE)
  }
  const tops = placeCards(at, heights, active)
  const bottom = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)
  return { claims, active, tops, heights, centres: placeSigns(at, active), bottom }
}

/** The cards on a stretch of the page, and the active one wherever it is. */
export function cardsOn(layout: BesideLayout, { from, to }: Span): (PlacedClaim & { top: number })[] {
  const { claims, active, tops, heights } = layout
  const first = firstWhere(claims.length, (i) => (tops[i] ?? 0) + (heights[i] ?? 0) >= from)
  const end = firstWhere(claims.length, (i) => (tops[i] ?? 0) > to)
  const shown = numbersFrom(first, end)
  if (active >= 0 && active < first) shown.unshift(active)
  else if (active >= Math.max(first, end)) shown.push(active)
  return shown.flatMap((i) => {
    const claim = claims[i]
    return claim ? [{ ...claim, top: tops[i] ?? 0 }] : []
  })
}

/** The signs on a stretch of the page: those whose lead to the card is on it. */
export function signsOn(
  { claims, active, tops, centres }: BesideLayout,
  { from, to }: Span,
  colourOf: (card: ClaimCard) => ColourKey,
): LineSign[] {
  const first = firstWhere(claims.length, (i) => Math.max(centres[i] ?? 0, tops[i] ?? 0) >= from)
  const end = firstWhere(claims.length, (i) => Math.min(centres[i] ?? 0, tops[i] ?? 0) > to)
  return numbersFrom(first, end).flatMap((i): LineSign[] => {
    const card = claims[i]?.card
    if (!card) return []
    const [sign, top] = [centres[i] ?? 0, tops[i] ?? 0]
    return [{ claimId: card.id, colour: colourOf(card), active: i === active, sign, card: top }]
  })
}

const numbersFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
