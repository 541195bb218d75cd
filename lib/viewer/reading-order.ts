import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import type { Changes } from '@/lib/viewer/card-changes'
import { sortedAfter } from '@/lib/viewer/sorted-list'

/** A claim that stands beside the text, at the first of its passages that holds. */
export interface PlacedClaim {
  card: ClaimCard
  passage: PassageView
}

const rank: Record<Part, number> = { headline: 0, deck: 1, body: 2 }

const byPlace = (a: PassageView, b: PassageView) =>
  rank[a.part] - rank[b.part] || a.start - b.start || b.end - a.end

const inOrder = (a: PlacedClaim, b: PlacedClaim) =>
  byPlace(a.passage, b.passage) || a.card.number - b.card.number

/** The claims in the order of their words; where two begin at the same word the longer passage comes first. */
export function inReadingOrder(cards: readonly ClaimCard[]): readonly PlacedClaim[] {
  return placedAmong(cards).sort(inOrder)
}

/** The same after a change, without sorting all of them again. */
export function readingOrderAfter(
  placed: readonly PlacedClaim[],
  { gone, come }: Changes<ClaimCard>,
): readonly PlacedClaim[] {
  return sortedAfter(placed, { gone: placedAmong(gone), come: placedAmong(come) }, inOrder)
}

function placedAmong(cards: readonly ClaimCard[]): PlacedClaim[] {
  const found: PlacedClaim[] = []
  for (const card of cards) {
    const placed = placedOf(card)
    if (placed) found.push(placed)
  }
  return found
}

/** The passages of a claim that are in the text, in its order. */
export const passagesInOrder = (card: Pick<ClaimCard, 'passages'>): PassageView[] =>
  card.passages.filter(({ holds }) => holds).sort(byPlace)

/** The same object for the same card: most cards stay when one changes. */
const known = new WeakMap<ClaimCard, PlacedClaim | null>()

function placedOf(card: ClaimCard): PlacedClaim | null {
  const before = known.get(card)
  if (before !== undefined) return before
  const [passage] = passagesInOrder(card)
  const placed = passage ? { card, passage } : null
  known.set(card, placed)
  return placed
}

/** Passages whose words are not at their place in this revision: they are listed, never drawn. */
export function lostPassages(cards: readonly ClaimCard[]): PlacedClaim[] {
  const lost: PlacedClaim[] = []
  for (const card of cards) {
    for (const passage of card.passages) if (!passage.holds) lost.push({ card, passage })
  }
  return lost
}

/** The passage of a claim on the word at a place; the shortest of several. */
export function passageAt(
  card: Pick<ClaimCard, 'passages'> | undefined,
  { part, offset }: { part: Part; offset: number },
): PassageView | null {
  const here = card ? passagesInOrder(card).filter((one) => one.part === part) : []
  const on = here.filter(({ start, end }) => start <= offset && offset < end)
  return on.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}
