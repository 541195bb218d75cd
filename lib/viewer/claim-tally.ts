import type { ClaimState } from '@/lib/core/claims/state'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Slot } from '@/lib/core/verdicts/scale'
import type { Changes } from '@/lib/viewer/card-changes'
import { type ColourBy, type ColourKey, colourKey } from '@/lib/viewer/colour-key'

/** How many claims have what, for the legend and for how far the article is. Nothing that no claim has is in it. */
export interface ClaimTally {
  by: ColourBy
  colours: ReadonlyMap<ColourKey, number>
  states: ReadonlyMap<ClaimState, number>
  /** The words of verdicts in force, each with its slot. */
  verdicts: ReadonlyMap<string, { slot: Slot; label: string; count: number }>
  /** Members whose reviews are open to read, each with the name they had. */
  reviewers: ReadonlyMap<string, { memberId: string; name: string; count: number }>
}

export function tallyOf(cards: readonly ClaimCard[], by: ColourBy): ClaimTally {
  const none = { by, colours: new Map(), states: new Map(), verdicts: new Map(), reviewers: new Map() }
  return tallyAfter(none, { gone: [], come: cards })
}

/** The same as counting all claims again. */
export function tallyAfter(before: ClaimTally, { gone, come }: Changes<ClaimCard>): ClaimTally {
  const { by } = before
  const colours = new Map(before.colours)
  const states = new Map(before.states)
  const verdicts = new Map(before.verdicts)
  const reviewers = new Map(before.reviewers)
  const count = (card: ClaimCard, one: 1 | -1) => {
    counted(colours, colourKey(card, by), one)
    counted(states, card.state, one)
    if (card.verdict) {
      const { slot, label } = card.verdict
      named(verdicts, `${slot} ${label}`, { slot, label }, one)
    }
    for (const { memberId, name } of card.judgedBy ?? []) {
      named(reviewers, `${memberId} ${name}`, { memberId, name }, one)
    }
  }
  for (const card of gone) count(card, -1)
  for (const card of come) count(card, 1)
  return { by, colours, states, verdicts, reviewers }
}

function counted<K>(counts: Map<K, number>, key: K, one: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + one
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

function named<V>(counts: Map<string, V & { count: number }>, key: string, what: V, one: 1 | -1): void {
  const count = (counts.get(key)?.count ?? 0) + one
  if (count === 0) counts.delete(key)
  else counts.set(key, { ...what, count })
}
