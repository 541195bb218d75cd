import { expect, test } from 'vitest'
import { firstValues } from '@/lib/core/address-values'

test('a name that an address says twice has its first value, one that it does not say has none', () => {
  expect(firstValues<'next' | 'claim' | 'before'>({ next: ['/a', '/b'], claim: 'c', before: [] })).toEqual({
    next: '/a',
    claim: 'c',
    before: undefined,
  })
})
