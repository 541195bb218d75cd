import type { ClaimCard } from '@/lib/core/claims/view'
import { palette } from '@/lib/core/verdicts/palette'
import type { Slot } from '@/lib/core/verdicts/scale'

export type ColourBy = 'verdict' | 'state'

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
export type ColourKey = `v-${Slot}` | `s-${ShownState}`

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
  card: Pick<ClaimCard, 'state' | 'returned' | 'publishedAt' | 'verdict'>,
  by: ColourBy,
): ColourKey {
  if (by === 'verdict' && card.verdict && card.state !== 'withdrawn') return `v-${card.verdict.slot}`
  return `s-${shownState(card)}`
}

/** The second cue beside the colour: solid on the scale, dashed off it, dotted while nothing is settled. */
export function railOf(key: ColourKey): Rail {
  if (key === 's-decided' || key === 's-published') return 'solid'
  if (key.startsWith('s-')) return 'dotted'
  const slot = Object.entries(palette).find(([name]) => key === `v-${name}`)
  return slot?.[1].onScale ? 'solid' : 'dashed'
}
