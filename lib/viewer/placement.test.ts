import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCards, placeSigns } from '@/lib/viewer/placement'

const column = fc
  .array(fc.record({ at: fc.integer({ min: 40, max: 4000 }), height: fc.integer({ min: 40, max: 160 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((cards) => cards.sort((a, b) => a.at - b.at))

const placed = (cards: readonly { at: number; height: number }[], active: number) => [
  ...placeCards(
    cards.map(({ at }) => at),
    cards.map(({ height }) => height),
    active,
  ),
]

test('cards keep their order, never overlap and never leave the page', () => {
  fc.assert(
    fc.property(column, fc.integer({ min: -1, max: 29 }), (cards, wanted) => {
      const tops = placed(cards, Math.min(wanted, cards.length - 1))
      tops.forEach((top, i) => {
        const above = cards[i - 1]
        expect(top).toBeGreaterThanOrEqual(above ? (tops[i - 1] ?? 0) + above.height : 0)
      })
    }),
  )
})

test('the active card stands at its words and the others give way', () => {
  const cards = [100, 110, 300, 310, 320].map((at) => ({ at, height: 60 }))
  expect(placed(cards, 3)[3]).toBe(310 - 22)
  expect(placed(cards, -1)[0]).toBe(100 - 17)
})

test('signs on the line keep apart', () => {
  expect([...placeSigns([10, 12, 90], 1)]).toEqual([10, 36, 90])
})
