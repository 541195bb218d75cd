import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointsOf } from '@/lib/core/documents/code-points'
import { wordCount } from '@/lib/core/documents/word-count'

describe('codePointsOf', () => {
  test('round trip at every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = codePointsOf(text)
        let offset = 0
        let count = 0
        for (const character of text) {
          expect(points.fromUtf16(offset)).toBe(count)
          expect(points.toUtf16(count)).toBe(offset)
          if (character.length === 2) expect(() => points.fromUtf16(offset + 1)).toThrow(RangeError)
          offset += character.length
          count += 1
        }
        expect(points.fromUtf16(text.length)).toBe(count)
        expect(points.toUtf16(count)).toBe(text.length)
        expect(points.length).toBe(count)
      }),
    )
  })

  test.each([-1, 4, 0.5, Number.NaN])('there is no offset %d in "a🍵"', (offset) => {
    expect(() => codePointsOf('a🍵').fromUtf16(offset)).toThrow(RangeError)
    expect(() => codePointsOf('a🍵').toUtf16(offset)).toThrow(RangeError)
  })
})

test.each([
  ['', 0],
  ['One, two — three.', 3],
  ['It’s a well-set 1,000.5 e\u0301t', 5],
  ['no\u00a0break', 2],
  ['緑茶 です', 4],
  ['🍵 “!”', 0],
])('%j has %d words', (text, words) => {
  expect(wordCount(text)).toBe(words)
})
