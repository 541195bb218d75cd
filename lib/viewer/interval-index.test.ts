import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IntervalIndex } from '@/lib/viewer/interval-index'
import { type Stretch, segmentsOf } from '@/lib/viewer/segments'

const stretches = fc
  .array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 20 })), { maxLength: 25 })
  .map((all) => all.map(([start, length], i): Stretch => ({ id: `c${i}`, start, end: start + length })))
  .map((all) => all.sort((a, b) => a.start - b.start))

test('any window of the index is what cutting the whole text says of it', () => {
  fc.assert(
    fc.property(stretches, fc.nat(140), fc.nat(40), (all, start, length) => {
      const end = start + length
      const whole = segmentsOf(all).filter((segment) => segment.start < end && segment.end > start)
      expect(new IntervalIndex(all).segments(start, end)).toEqual(whole)
    }),
  )
})

test('a stretch over everything makes one cluster, and its segments are still found from the middle', () => {
  const all = [
    { id: 'all', start: 0, end: 1000 },
    ...Array.from({ length: 90 }, (_, i) => ({ id: `c${i}`, start: 10 * i + 5, end: 10 * i + 9 })),
  ]
  const [found, ...rest] = new IntervalIndex(all).segments(506, 507)
  expect(rest).toEqual([])
  expect(found).toMatchObject({ start: 505, end: 509, ids: ['c50', 'all'] })
})
