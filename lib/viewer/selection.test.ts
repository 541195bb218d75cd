import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '@/lib/core/documents/blocks'
import { articleBlocks, articleDoc } from '@/lib/viewer/article-doc'
import { toPosition } from '@/lib/viewer/positions'
import { selectedWords, trimmedSpan } from '@/lib/viewer/selection'

const body = 'The brain \u{1f9e0} wants more.\n\n\n\u00a0Women produce more oxytocin than men. So they say.'
const revision = { headline: 'Why we drift', deck: 'It is chemistry.', text: body, blocks: blocksOf(body) }
const furniture = { byline: ['By N. Falk'], pictureWords: () => 'Picture' }
const { index } = articleDoc(articleBlocks(revision), furniture)
const at = (part: 'headline' | 'deck' | 'body', offset: number) => toPosition(index, { part, offset }) ?? 0

test('gives the words, in either direction, without the white space around them', () => {
  const start = body.indexOf('\u00a0Women')
  const end = body.indexOf(' So they') + 1
  const words = {
    part: 'body',
    start: start + 1,
    end: end - 1,
    exact: 'Women produce more oxytocin than men.',
  }
  expect(selectedWords(revision, index, at('body', start), at('body', end))).toEqual(words)
  expect(selectedWords(revision, index, at('body', end), at('body', start))).toEqual(words)
})

test('may span blocks of the body, but only one part', () => {
  const over = selectedWords(revision, index, at('body', 14), at('body', 40))
  expect(over?.exact).toBe(body.slice(over?.start, over?.end))
  expect(over?.exact).toContain('\n\n\n')
  expect(selectedWords(revision, index, at('headline', 4), at('body', 9))?.exact).toBe('we drift')
  expect(selectedWords(revision, index, at('headline', 12), at('deck', 5))?.exact).toBe('It is')
})

test('is nothing where only white space is selected', () => {
  expect(selectedWords(revision, index, at('body', 3), at('body', 4))).toBeNull()
  expect(selectedWords(revision, index, at('body', 3), at('body', 3))).toBeNull()
})

test('never splits a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), fc.nat(30), (text, a, b) => {
      const span = trimmedSpan(text, Math.min(a, b), Math.max(a, b))
      if (!span) return
      const words = text.slice(span.start, span.end)
      expect(words).toBe(words.trim())
      // A half of a pair that stands alone would be lost in UTF-8.
      expect(new TextDecoder().decode(new TextEncoder().encode(words))).toBe(words)
    }),
  )
})
