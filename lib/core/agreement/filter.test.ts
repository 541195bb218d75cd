import { expect, test } from 'vitest'
import { everything, filterQuery, readFilter } from '@/lib/core/agreement/filter'

const read = (query: string) => readFilter(new URLSearchParams(query))

test('what an address asks for comes back as the same address', () => {
  const query = '?document=d&scale=truth-5%401&type=event&pair=a%7Eb&from=2026-01-01&to=2026-02-28'
  expect(filterQuery(read(query))).toBe(query)
  expect(read('')).toEqual(everything)
  expect(filterQuery(everything)).toBe('')
})

test.each([
  'from=2026-02-30',
  'from=yesterday',
  'to=0001-01-01',
  'pair=a',
  'pair=a~a',
  'pair=a~b~c',
  'pair=~b',
  'type=',
])('%s asks for nothing', (query) => {
  expect(read(query)).toEqual(everything)
})

test('days the wrong way round are turned', () => {
  expect(read('from=2026-03-02&to=2026-03-01')).toMatchObject({ from: '2026-03-01', to: '2026-03-02' })
})
