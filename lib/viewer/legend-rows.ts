import type { ClaimCard } from '@/lib/core/claims/view'
import type { Scale, Slot } from '@/lib/core/verdicts/scale'
import {
  type ColourBy,
  type ColourKey,
  colourKey,
  type ShownState,
  shownStates,
} from '@/lib/viewer/colour-key'

/** A colour of the legend and how many claims have it. `label` is the scale's own word; states have theirs on the page. */
export type LegendRow = { key: ColourKey; count: number } & (
  | { slot: Slot; label: string }
  | { state: ShownState }
)

export interface LegendGroup {
  name: 'verdict' | 'off' | 'open' | 'state'
  rows: LegendRow[]
}

const alwaysThere: readonly ShownState[] = ['draft', 'in-review', 'to-decide']

/**
 * The rows of the legend. Every rating of the scale in force is there, counted or not, and the verdicts of other scales
 * that claims still have; the rarer states only where a claim is in them.
 */
export function legendGroups(cards: readonly ClaimCard[], scale: Scale, by: ColourBy): LegendGroup[] {
  const counts = new Map<ColourKey, number>()
  const labels = new Map<Slot, { label: string; onScale: boolean }>()
  for (const { slot, label, ordinal } of scale.values) {
    if (!labels.has(slot)) labels.set(slot, { label, onScale: ordinal !== null || scale.level === 'nominal' })
  }
  for (const card of cards) {
    const key = colourKey(card, by)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (card.verdict && !labels.has(card.verdict.slot)) {
      labels.set(card.verdict.slot, { label: card.verdict.label, onScale: false })
    }
  }
  const stateRows = shownStates.flatMap((state): LegendRow[] => {
    const key: ColourKey = `s-${state}`
    const count = counts.get(key) ?? 0
    return count > 0 || alwaysThere.includes(state) ? [{ key, count, state }] : []
  })
  if (by === 'state') return [{ name: 'state', rows: stateRows }]
  const verdictRows = (onScale: boolean) =>
    [...labels].flatMap(([slot, found]): LegendRow[] => {
      const key: ColourKey = `v-${slot}`
      return found.onScale === onScale ? [{ key, count: counts.get(key) ?? 0, slot, label: found.label }] : []
    })
  const groups: LegendGroup[] = [
    { name: 'verdict', rows: verdictRows(true) },
    { name: 'off', rows: verdictRows(false) },
    { name: 'open', rows: stateRows },
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}
