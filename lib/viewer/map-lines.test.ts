import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapLines } from '@/lib/viewer/map-lines'

const marks = fc
  .array(
    fc.record({
      colour: fc.constantFrom('v-true', 'v-false', 's-draft'),
      top: fc.integer({ min: 0, max: 700 }),
      height: fc.integer({ min: 4, max: 30 }),
    }),
    { maxLength: 2000 },
  )
  .map((all) =>
    all
      .map(({ colour, top, height }) => ({ colour, top, bottom: top + height }))
      .sort((a, b) => a.top - b.top),
  )

const piecesOf = (line: string) =>
  [...line.matchAll(/M0 ([\d.]+)V([\d.]+)/g)].map(([, top, bottom]) => ({
    top: Number(top),
    bottom: Number(bottom),
  }))

test('no place has two colours, none is empty, and there are never more pieces than fit', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const pieces = [...mapLines(all).values()].flatMap(piecesOf).sort((a, b) => a.top - b.top)
      expect(pieces.length).toBeLessThanOrEqual(701)
      pieces.forEach(({ top, bottom }, i) => {
        expect(bottom).toBeGreaterThan(top)
        expect(top).toBeGreaterThanOrEqual(pieces[i - 1]?.bottom ?? 0)
      })
    }),
  )
})

test('marks that are apart are drawn as they are', () => {
  const lines = mapLines([
    { colour: 'a', top: 10, bottom: 14 },
    { colour: 'b', top: 12, bottom: 20 },
    { colour: 'a', top: 12.5, bottom: 40 },
    { colour: 'a', top: 30, bottom: 34 },
  ])
  expect([...lines]).toEqual([
    ['a', 'M0 10.0V12.0M0 30.0V34.0'],
    ['b', 'M0 12.0V20.0'],
  ])
})
