import { expect, it } from 'vitest'
import { shareOf } from '@/lib/core/coverage/share'

it('says 0 and 100 % only where nothing and everything was looked at', () => {
  expect(shareOf(0, 20_000)).toBe(0)
  expect(shareOf(1, 20_000)).toBe(1)
  expect(shareOf(1, 3)).toBe(33)
  expect(shareOf(19_999, 20_000)).toBe(99)
  expect(shareOf(20_000, 20_000)).toBe(100)
})
