import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard } from '@/lib/core/claims/view'

/** A passage of a claim whose words are at their place. `id` is the claim's. UTF-16, half-open, into the part. */
export interface Held {
  id: string
  part: Part
  start: number
  end: number
  card: ClaimCard
}

/** Cards never change in place, and most of them stay when one is added: what was found of a card is kept with it. */
const known = new WeakMap<ClaimCard, readonly Held[]>()

/** What of a claim can be drawn. The same objects for the same card. */
export function heldPassages(card: ClaimCard): readonly Held[] {
  const before = known.get(card)
  if (before) return before
  const held = card.passages
    .filter(({ holds, start, end }) => holds && start < end)
    .map(({ part, start, end }): Held => ({ id: card.id, part, start, end, card }))
  known.set(card, held)
  return held
}
