import type { ClaimCard } from '@/lib/core/claims/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import { type ColourBy, type ColourKey, colourKey, shownStates } from '@/lib/viewer/colour-key'

/** A row of the legend. A verdict has the label of its scale; a state is named by the catalogue of words. */
export interface LegendRow {
  colour: ColourKey
  label: string | null
  count: number
}

export interface LegendGroup {
  name: 'verdict' | 'off' | 'open' | 'state'
  rows: LegendRow[]
}

const openStates: readonly ColourKey[] = [
  's-draft',
  's-returned',
  's-in-review',
  's-to-decide',
  's-withdrawn',
]
const rare: readonly ColourKey[] = ['s-returned', 's-withdrawn']

/** What the colours mean, with the number of claims of each; rows of the scale stay when nothing has them. */
export function legendGroups(cards: readonly ClaimCard[], scale: Scale, by: ColourBy): LegendGroup[] {
  const counts = new Map<ColourKey, number>()
  const labels = new Map<ColourKey, string>()
  for (const card of cards) {
    const colour = colourKey(card, by)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
    if (card.verdict) labels.set(`v-${card.verdict.slot}`, card.verdict.label)
  }
  const row = (colour: ColourKey, label: string | null): LegendRow => ({
    colour,
    label,
    count: counts.get(colour) ?? 0,
  })
  const states = (colours: readonly ColourKey[]) =>
    colours
      .map((colour) => row(colour, null))
      .filter(({ colour, count }) => count > 0 || !rare.includes(colour))
  if (by === 'state')
    return [{ name: 'state', rows: states(shownStates.map((state): ColourKey => `s-${state}`)) }]

  const onScale = scale.values.filter(({ ordinal }) => scale.level === 'nominal' || ordinal !== null)
  const offScale = scale.values.filter((value) => !onScale.includes(value))
  const known = new Set<string>(scale.values.map(({ slot }) => slot))
  // Verdicts given with an earlier scale keep their row as long as they stand.
  const earlier = [...counts.keys()].filter(
    (colour) => colour.startsWith('v-') && !known.has(colour.slice(2)),
  )
  return [
    { name: 'verdict', rows: onScale.map(({ slot, label }) => row(`v-${slot}`, label)) },
    {
      name: 'off',
      rows: [
        ...offScale.map(({ slot, label }) => row(`v-${slot}`, label)),
        ...earlier.map((colour) => row(colour, labels.get(colour) ?? '')),
      ],
    },
    { name: 'open', rows: states(openStates) },
  ]
}
