import { type ClaimType, claimTypes } from '@/lib/core/claims/state'
import type { ClaimCard } from '@/lib/core/claims/view'
import { palette } from '@/lib/core/verdicts/palette'
import type { Slot } from '@/lib/core/verdicts/scale'

/**
 * What the colours tell: the verdict, the state, the type, or how one member rated the claims whose reviews are open.
 */
export type ColourBy = 'verdict' | 'state' | 'type' | `reviewer ${string}`

/** States as the legend counts them: "published" and "returned" are facts about a state, and shown as their own. */
export const shownStates = [
  'draft',
  'returned',
  'in-review',
  'to-decide',
  'decided',
  'published',
  'withdrawn',
] as const
export type ShownState = (typeof shownStates)[number]

/** What decides the colour of a claim: also the name of its CSS variables, `--v-mixed` or `--s-draft`. */
export type ColourKey = `v-${Slot}` | `s-${ShownState}` | `k-${ClaimType}` | 'n-none'

export type Rail = 'solid' | 'dashed' | 'dotted'

/** The state of a claim as the legend counts it. */
export function shownState(card: Pick<ClaimCard, 'state' | 'returned' | 'publishedAt'>): ShownState {
  switch (card.state) {
    case 'draft':
      return card.returned ? 'returned' : 'draft'
    case 'in_review':
      return 'in-review'
    case 'to_decide':
      return 'to-decide'
    case 'decided':
      return card.publishedAt === null ? 'decided' : 'published'
    case 'withdrawn':
      return 'withdrawn'
  }
}

/** By verdict, a claim without one in force goes by its state. */
export function colourKey(
  card: Pick<ClaimCard, 'state' | 'returned' | 'publishedAt' | 'verdict' | 'type' | 'judgedBy'>,
  by: ColourBy,
): ColourKey {
  if (by === 'type') return `k-${card.type}`
  if (by.startsWith('reviewer ')) return byReviewer(card, by.slice('reviewer '.length))
  if (by === 'verdict' && card.verdict && card.state !== 'withdrawn') return `v-${card.verdict.slot}`
  return `s-${shownState(card)}`
}

/** A claim whose reviews are sealed or not in shows its state alone, also where an earlier round is open to read. */
function byReviewer(
  card: Pick<ClaimCard, 'state' | 'returned' | 'publishedAt' | 'judgedBy'>,
  memberId: string,
): ColourKey {
  if (card.state !== 'to_decide' && card.state !== 'decided') return `s-${shownState(card)}`
  const own = card.judgedBy?.find((one) => one.memberId === memberId)
  return own ? `v-${own.rating.slot}` : 'n-none'
}

const typeRails: Record<ClaimType, Rail> = {
  statistic: 'solid',
  'study-attribution': 'dashed',
  'causal-mechanism': 'dotted',
  quotation: 'solid',
  event: 'dashed',
  commercial: 'dotted',
  other: 'solid',
}

/** The second cue beside the colour: solid on the scale, dashed off it, dotted while nothing is settled. */
export function railOf(key: ColourKey): Rail {
  if (key === 's-decided' || key === 's-published') return 'solid'
  if (key.startsWith('s-') || key === 'n-none') return 'dotted'
  const type = claimTypes.find((one) => key === `k-${one}`)
  if (type) return typeRails[type]
  const slot = Object.entries(palette).find(([name]) => key === `v-${name}`)
  return slot?.[1].onScale ? 'solid' : 'dashed'
}
