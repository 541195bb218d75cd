import { expect, it } from 'vitest'
import { wordDiff } from '@/lib/core/anchoring/word-diff'
import { compareTexts, shownWords } from '@/lib/core/documents/comparison'

it('shows what changed with its neighbours, and counts the rest', () => {
  const lines = Array.from({ length: 9 }, (_, n) => `Paragraph number ${n} says something.`)
  const after = lines.map((line, n) => (n === 4 ? line.replace('something', 'nothing') : line))
  const compared = compareTexts(lines.join('\n\n'), after.join('\n\n'))
  expect(
    compared.map((one) => ('unchanged' in one ? one.unchanged : one.words.map(({ kind }) => kind))),
  ).toEqual([3, ['same'], ['same', 'same', 'removed', 'same', 'added', 'same'], ['same'], 3])
})

it('keeps a removed paragraph apart from the one after it', () => {
  const compared = compareTexts(
    'One is here.\n\nTwo is gone.\n\nThree stays.',
    'One is here.\n\nThree stays.',
  )
  expect(compared.map((one) => ('words' in one ? one.words.map(({ text }) => text).join('|') : one))).toEqual(
    ['One is here.', 'Two is gone.', 'Three stays.'],
  )
})

it('marks words, not the spaces around them, and keeps words apart', () => {
  const shown = (before: string, after: string) =>
    shownWords(wordDiff(before, after))
      .map(({ kind, text }) => (kind === 'same' ? text : `[${kind} ${text}]`))
      .join('')
  expect(shown('The blood is flooded.', 'The blood is not flooded.')).toBe(
    'The blood is [added not] flooded.',
  )
  expect(shown('Women do (nobody knows why).', '(nobody knows why).')).toBe(
    '[removed Women do] (nobody knows why).',
  )
})
