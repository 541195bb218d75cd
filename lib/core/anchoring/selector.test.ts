import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { checkPassage } from '@/lib/core/anchoring/check-passage'
import { describe, isSpan } from '@/lib/core/anchoring/selector'

const LONE = /\p{Surrogate}/u

group('describe', () => {
  test('keeps up to 32 units a side, touches the words, and never half a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '🍵', 'é'), { minLength: 1, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const text = parts.join('')
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          fc.pre(isSpan(text, { start, end }))
          const passage = describe(text, start, end)
          expect(text.slice(0, start).endsWith(passage.prefix)).toBe(true)
          expect(text.slice(end).startsWith(passage.suffix)).toBe(true)
          expect([passage.prefix, passage.exact, passage.suffix].some((part) => LONE.test(part))).toBe(false)
          expect(passage.prefix.length).toBeGreaterThanOrEqual(Math.min(31, start - 1))
          expect(passage.suffix.length).toBeLessThanOrEqual(32)
          expect(checkPassage(text, passage)).toEqual({ ok: true, value: passage })
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    [0, 0],
    [-1, 2],
    [2, 1],
    [0, 99],
    [0.5, 2],
    [0, 2],
    [2, 3],
  ])('%d to %d of "a🍵b" is no span', (start, end) => {
    expect(() => describe('a🍵b', start, end)).toThrow(RangeError)
  })
})

group('checkPassage', () => {
  const text = 'Green tea “cures” a cold.'
  const passage = describe(text, 6, 17)

  test.each([
    [{ start: 6, end: 400 }, 'passage.outside'],
    [{ start: 17, end: 6 }, 'passage.outside'],
    [{ start: 7, end: 18 }, 'passage.words-differ'],
    [{ exact: 'tea "cures"' }, 'passage.words-differ'],
    [{ prefix: 'Black ' }, 'passage.context-differs'],
    [{ suffix: ' a cough' }, 'passage.context-differs'],
  ])('%j is refused: %s', (change, code) => {
    expect(checkPassage(text, { ...passage, ...change })).toMatchObject({ ok: false, refusal: { code } })
  })
})
