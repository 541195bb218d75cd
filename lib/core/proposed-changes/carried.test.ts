import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carries } from '@/lib/core/proposed-changes/carried'

const article = 'It rained all day. Women produce more oxytocin than men, the story goes. Nobody came.'
const proposed = (exact: string, replacement: string) => {
  const start = article.indexOf(exact)
  return {
    exact,
    replacement,
    prefix: article.slice(Math.max(0, start - 32), start),
    suffix: article.slice(start + exact.length, start + exact.length + 32),
  }
}
const more = proposed(
  'Women produce more oxytocin than men',
  'Women have more oxytocin in the blood than men',
)

it('finds the new words where the old ones stood', () => {
  expect(carries(article, more)).toBe(false)
  expect(carries(article.replace(more.exact, more.replacement), more)).toBe(true)
})

it('asks for one side of the surroundings only, and overlooks line breaks', () => {
  const cut = `${article.slice(0, 19)}Women have more oxytocin\nin the blood than men. The end.`
  expect(carries(cut, more)).toBe(true)
  expect(carries('Elsewhere: Women have more oxytocin in the blood than men!', more)).toBe(false)
})

it('does not take a short word that stands elsewhere for the new one', () => {
  const short = proposed('all', 'the')
  expect(carries(article, short), '“the” stands in the text already').toBe(false)
  expect(carries(article.replace('all day', 'the day'), short)).toBe(true)
})

it('knows words that were left out from words that were not', () => {
  const struck = proposed(', the story goes', '')
  expect(carries(article, struck)).toBe(false)
  expect(carries(article.replace(', the story goes', ''), struck)).toBe(true)
  const sentence = proposed('Women produce more oxytocin than men, the story goes. ', '')
  expect(carries(article.replace(sentence.exact, ''), sentence)).toBe(true)
})

it('says yes to every text in which nothing but the words was replaced', () => {
  const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon')
  const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(words, words, words, words, (before, exact, after, replacement) => {
      const text = `${before} ${exact} ${after}`
      const start = before.length + 1
      const change = {
        exact,
        replacement,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + exact.length, start + exact.length + 32),
      }
      expect(carries(`${before} ${replacement} ${after}`, change)).toBe(true)
    }),
  )
})
