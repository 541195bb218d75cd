import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimCard } from '@/lib/core/claims/view'
import { keptCards, sameValue } from '@/lib/viewer/kept-cards'

test('tells the same data from other data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(sameValue(a, structuredClone(a))).toBe(true)
      expect(sameValue(a, b)).toBe(isDeepStrictEqual(a, b))
    }),
  )
  expect(sameValue({ a: undefined }, { b: undefined })).toBe(false)
  expect(sameValue([], {})).toBe(false)
})

test('keeps the object of a card that says the same, and takes what the server says of the others', () => {
  const card = (id: string, statement: string) =>
    ({ id, statement, passages: [{ start: 1, end: 2 }] }) as unknown as ClaimCard
  const before = [card('a', 'One'), card('b', 'Two'), card('c', 'Three')]
  const now = [card('c', 'Three'), card('b', 'Two, changed'), card('d', 'Four')]
  const kept = keptCards(before, now)
  expect(kept).toEqual(now)
  expect(kept[0]).toBe(before[2])
  expect(kept[1]).toBe(now[1])
  expect(keptCards(before, before)).not.toBe(before)
})
