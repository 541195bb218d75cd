import { type ClaimType, claimTypes } from '@/lib/core/claims/state'
import { palette } from '@/lib/core/verdicts/palette'
import type { Scale, Slot } from '@/lib/core/verdicts/scale'
import type { ClaimTally } from '@/lib/viewer/claim-tally'
import { type ColourKey, type ShownState, shownStates } from '@/lib/viewer/colour-key'

/**
 * A colour of the legend and how many claims have it. `label` is the scale's own word; states have theirs on the page.
 */
export type LegendRow = { key: ColourKey; count: number } & (
  | { slot: Slot; label: string }
  | { state: ShownState }
  | { type: ClaimType }
  | { none: true }
)

export interface LegendGroup {
  name: 'verdict' | 'rating' | 'off' | 'open' | 'state' | 'type'
  rows: LegendRow[]
}

const alwaysThere: readonly ShownState[] = ['draft', 'in-review', 'to-decide']

/**
 * The rows of the legend. Every rating of the scale in force is there, counted or not, and the verdicts of other scales
 * that claims still have, in the order of the palette, with the word that most of these claims have; the rarer states
 * only where a claim is in them.
 */
export function legendGroups({ by, colours: counts, verdicts }: ClaimTally, scale: Scale): LegendGroup[] {
  const labels = new Map<Slot, { label: string; onScale: boolean }>()
  for (const { slot, label, ordinal } of scale.values) {
    if (!labels.has(slot)) labels.set(slot, { label, onScale: ordinal !== null || scale.level === 'nominal' })
  }
  const order = Object.keys(palette)
  const others = [...verdicts.values()].sort(
    (a, b) =>
      order.indexOf(a.slot) - order.indexOf(b.slot) || b.count - a.count || (a.label < b.label ? -1 : 1),
  )
  for (const { slot, label } of others) if (!labels.has(slot)) labels.set(slot, { label, onScale: false })
  const stateRows = shownStates.flatMap((state): LegendRow[] => {
    const key: ColourKey = `s-${state}`
    const count = counts.get(key) ?? 0
    return count > 0 || alwaysThere.includes(state) ? [{ key, count, state }] : []
  })
  if (by === 'type') {
    const rows = claimTypes.map(
      (type): LegendRow => ({ key: `k-${type}`, count: counts.get(`k-${type}`) ?? 0, type }),
    )
    return [{ name: 'type', rows }]
  }
  if (by === 'state') return [{ name: 'state', rows: stateRows }]
  const verdictRows = (onScale: boolean) =>
    [...labels].flatMap(([slot, found]): LegendRow[] => {
      const key: ColourKey = `v-${slot}`
      return found.onScale === onScale ? [{ key, count: counts.get(key) ?? 0, slot, label: found.label }] : []
    })
  const groups: LegendGroup[] = [
    { name: by === 'verdict' ? 'verdict' : 'rating', rows: verdictRows(true) },
    { name: 'off', rows: verdictRows(false) },
    { name: 'open', rows: [...stateRows, ...noneRows(counts)] },
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

/** Claims that the chosen reviewer did not review. */
function noneRows(counts: ReadonlyMap<ColourKey, number>): LegendRow[] {
  const count = counts.get('n-none') ?? 0
  return count > 0 ? [{ key: 'n-none', count, none: true }] : []
}

/** Members whose reviews of these claims are open to read, by name. */
export function reviewersOf({ reviewers }: ClaimTally): { memberId: string; name: string }[] {
  const names = new Map([...reviewers.values()].map(({ memberId, name }) => [memberId, name]))
  return [...names]
    .map(([memberId, name]) => ({ memberId, name }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
