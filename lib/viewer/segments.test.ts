import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stretch, segmentsOf } from '@/lib/viewer/segments'

const stretches = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((all) => all.map(([start, length], i): Stretch => ({ id: `c${i}`, start, end: start + length })))

test('covers exactly the marked words, in order, each with everyone who marks it', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const segments = segmentsOf(all)
      for (let offset = 0; offset < 100; offset += 1) {
        const marks = all.filter(({ start, end }) => start <= offset && offset < end)
        const found = segments.filter(({ start, end }) => start <= offset && offset < end)
        expect(found.length).toBe(marks.length > 0 ? 1 : 0)
        expect([...(found[0]?.ids ?? [])].sort()).toEqual(marks.map(({ id }) => id).sort())
      }
      segments.forEach(({ start }, i) => {
        expect(start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0)
      })
    }),
  )
})

test('draws at most two, the shortest, in different lanes', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const length = new Map(all.map(({ id, start, end }) => [id, end - start]))
      for (const { ids, layers, more } of segmentsOf(all)) {
        expect(layers.map(({ id }) => id)).toEqual(ids.slice(0, 2))
        expect(more).toBe(Math.max(0, ids.length - 2))
        expect(new Set(layers.map(({ lane }) => lane)).size).toBe(layers.length)
        expect(length.get(ids[0] ?? '')).toBeLessThanOrEqual(length.get(ids[1] ?? '') ?? Infinity)
      }
    }),
  )
})

test('the longer passage keeps the lower rail over all its length', () => {
  const segments = segmentsOf([
    { id: 'long', start: 0, end: 40 },
    { id: 'short', start: 5, end: 15 },
  ])
  expect(segments.map(({ layers }) => layers.find(({ id }) => id === 'long')?.lane)).toEqual([1, 1, 1])
  expect(segments[1]?.layers[0]).toEqual({ id: 'short', lane: 0 })
})
