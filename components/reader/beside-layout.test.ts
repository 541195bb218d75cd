import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideLayout, cardsOn, signsOn } from '@/components/reader/beside-layout'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

const claim = (n: number) =>
  ({ card: { id: `c${n}`, statement: 'It is said.' }, passage: { id: `p${n}` } }) as unknown as PlacedClaim

const columns = fc.array(
  fc.record({
    at: fc.integer({ min: 40, max: 3000 }),
    nowhere: fc.boolean(),
    height: fc.option(fc.integer({ min: 40, max: 160 })),
  }),
  { maxLength: 40 },
)

test('what is on a stretch of the page is what looking at every card and sign says of it', () => {
  fc.assert(
    fc.property(
      columns,
      fc.integer({ min: -1, max: 45 }),
      fc.integer({ min: -500, max: 5000 }),
      fc.nat(1500),
      (rows, activeNumber, from, length) => {
        const sorted = rows.sort((a, b) => a.at - b.at)
        const at = Float64Array.from(sorted, (row) =>
          row.nowhere && row.height === null ? Number.NaN : row.at,
        )
        const placed = sorted.map((_, n) => claim(n))
        const heights = new Map(
          sorted.flatMap(({ height }, n): [string, number][] => (height === null ? [] : [[`c${n}`, height]])),
        )
        const activeId = `c${activeNumber}`
        const layout = besideLayout({ placed, words: { top: at, at, bottom: at } }, activeId, heights)
        const there = placed.filter((_, n) => !Number.isNaN(at[n]))
        expect(layout.claims).toEqual(there)
        const span = { from, to: from + length }
        const near = (low: number, high: number) => high >= span.from && low <= span.to
        const all = there.map(({ card: { id } }, n) => ({
          id,
          top: layout.tops[n] ?? 0,
          height: layout.heights[n] ?? 0,
          centre: layout.centres[n] ?? 0,
        }))
        const cards = all.filter(({ id, top, height }) => id === activeId || near(top, top + height))
        expect(cardsOn(layout, span).map(({ card, top }) => [card.id, top])).toEqual(
          cards.map(({ id, top }) => [id, top]),
        )
        const signs = all.filter(({ top, centre }) => near(Math.min(top, centre), Math.max(top, centre)))
        expect(signsOn(layout, span, () => 's-draft').map(({ claimId, sign }) => [claimId, sign])).toEqual(
          signs.map(({ id, centre }) => [id, centre]),
        )
        expect(layout.bottom).toBe(Math.max(0, ...all.map(({ top, height }) => top + height)))
      },
    ),
  )
})
