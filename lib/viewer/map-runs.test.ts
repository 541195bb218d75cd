import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapRuns } from '@/lib/viewer/map-runs'

/** Ten blocks of a hundred units, each a hundred pixels of the map and ten apart. */
const index = Array.from({ length: 10 }, (_, n) => ({
  part: 'body' as const,
  start: 102 * n,
  end: 102 * n + 100,
  position: 0,
}))
const blocks = index.map((_, n) => ({ top: 110 * n, height: 100 }))
const sentences = index.flatMap(({ start }) =>
  [0, 25, 50, 75].map((from) => ({ part: 'body' as const, start: start + from, end: start + from + 25 })),
)
const topOf = (n: number) => 110 * Math.floor(n / 4) + 25 * (n % 4)

test('a place of the map is in a run exactly where a wanted sentence is, and runs are apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: sentences.length, maxLength: sentences.length }),
      (wanted) => {
        const runs = mapRuns(sentences, (at) => wanted[at] ?? false, index, blocks)
        for (const n of sentences.keys()) {
          const middle = topOf(n) + 12
          expect(runs.some(({ top, bottom }) => top <= middle && middle < bottom)).toBe(wanted[n])
        }
        runs.forEach(({ top }, i) => {
          expect(top).toBeGreaterThan(runs[i - 1]?.bottom ?? -1)
        })
      },
    ),
  )
})

test('twenty thousand sentences on a small map are as many runs as fit', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => ({
    part: 'body' as const,
    start: 10 * n,
    end: 10 * n + 9,
  }))
  const whole = [{ part: 'body' as const, start: 0, end: 200_000, position: 0 }]
  const runs = mapRuns(many, (at) => at % 3 === 0, whole, [{ top: 0, height: 600 }])
  expect(runs.length).toBeLessThanOrEqual(600)
})
