import { expect, test } from 'vitest'
import { everyWeek } from '@/lib/core/insights/weeks'

test('weeks begin on Monday, and those without a decision are there', () => {
  // 2026-11-22 is a Sunday, 2026-11-02 a Monday.
  expect(everyWeek([{ monday: '2026-11-09', settled: 3 }], '2026-11-08', '2026-11-22')).toEqual([
    { monday: '2026-11-02', settled: 0 },
    { monday: '2026-11-09', settled: 3 },
    { monday: '2026-11-16', settled: 0 },
  ])
})

test('without a first day they begin with the first week counted; with nothing counted there is none', () => {
  const counted = [
    { monday: '2025-12-29', settled: 1 },
    { monday: '2026-01-05', settled: 2 },
  ]
  expect(everyWeek(counted, null, '2026-01-11')).toEqual(counted)
  expect(everyWeek([], null, '2026-01-11')).toEqual([])
})

test('an address may ask for any days: ten years are the most', () => {
  const weeks = everyWeek([], '1000-01-01', '2999-12-31')
  expect(weeks).toHaveLength(520)
  expect(weeks.at(-1)?.monday).toBe('2999-12-30')
})
