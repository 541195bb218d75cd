import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepare } from '@/lib/core/anchoring/prepare'
import { tokenise } from '@/lib/core/anchoring/tokens'

const texts = fc
  .array(fc.constantFrom('tea', 'cold', 'bridge', 'a', 'of', '48', ',', '.', '漢', '🍵', "don't", '\n'), {
    maxLength: 120,
  })
  .map((parts) => parts.join(' '))

test('tokens are in order, apart, not empty, and leave out only white space and the unseen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { count, starts, ends } = tokenise(text)
      let rest = ''
      let last = 0
      for (let i = 0; i < count; i += 1) {
        expect(starts[i]).toBeGreaterThanOrEqual(last)
        expect(ends[i]).toBeGreaterThan(starts[i] ?? 0)
        rest += text.slice(last, starts[i])
        last = ends[i] ?? 0
      }
      expect((rest + text.slice(last)).replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')).toBe('')
    }),
  )
})

test.each([
  ['don’t stop', ['don’t', 'stop']],
  ['1,200.5 euros.', ['1,200.5', 'euros', '.']],
  ['well-known...', ['well', '-', 'known', '...']],
  ['漢字 und Kana', ['漢', '字', 'und', 'Kana']],
  ['co\u00adop e\u0301t\u00e9', ['co\u00adop', 'e\u0301t\u00e9']],
  ['—--–x', ['—--–', 'x']],
])('%j', (text, expected) => {
  const { count, starts, ends } = tokenise(text)
  expect(Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))).toEqual(expected)
})

test('pairs are of equal words, one to one, and in order but for the blocks that moved', () => {
  fc.assert(
    fc.property(texts, texts, (old, fresh) => {
      const { words, match } = prepare(old, fresh)
      let last = -1
      match.forth.forEach((j, i) => {
        if (j < 0) return
        expect(match.back[j]).toBe(i)
        expect(words.old[i]).toBe(words.new[j])
        if (match.block[i] !== 0) return
        expect(j).toBeGreaterThan(last)
        last = j
      })
    }),
    { numRuns: 300 },
  )
})

test('swapping the texts turns the map around', () => {
  fc.assert(
    fc.property(texts, texts, (old, fresh) => {
      const there = prepare(old, fresh).match
      const back = prepare(fresh, old).match
      expect(back.forth).toEqual(there.back)
      expect(back.back).toEqual(there.forth)
    }),
    { numRuns: 300 },
  )
})
