import { expect, it } from 'vitest'
import { compareTexts } from '@/lib/core/documents/comparison'

it('shows what changed with its neighbours, and counts the rest', () => {
  const lines = Array.from({ length: 9 }, (_, n) => `Paragraph number ${n} says something.`)
  const after = lines.map((line, n) => (n === 4 ? line.replace('something', 'nothing') : line))
  const compared = compareTexts(lines.join('\n\n'), after.join('\n\n'))
  expect(
    compared.map((one) => ('unchanged' in one ? one.unchanged : one.words.map(({ kind }) => kind))),
  ).toEqual([3, ['same'], ['same', 'removed', 'added', 'same'], ['same'], 3])
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
