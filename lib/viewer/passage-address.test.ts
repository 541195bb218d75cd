import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageHash, passageOfHash } from '@/lib/viewer/passage-address'

test('an address names its words again, and their revision', () => {
  const part = fc.constantFrom('headline' as const, 'deck' as const, 'body' as const)
  fc.assert(
    fc.property(part, fc.nat(2e6), fc.integer({ min: 1, max: 5000 }), fc.nat(50), (of, start, length, n) => {
      const words = { part: of, start, end: start + length }
      expect(passageOfHash(`#${passageHash(n, words)}`)).toEqual({ revision: n, words })
    }),
  )
})

test.each([
  '',
  '#',
  '#passage=1.body.9-9',
  '#passage=1.body.9-3',
  '#passage=1.nose.1-2',
  '#passage=1.body.-1-2',
  '#x',
])('“%s” names nothing', (hash) => {
  expect(passageOfHash(hash)).toBeNull()
})
