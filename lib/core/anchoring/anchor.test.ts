import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { anchor } from '@/lib/core/anchoring/anchor'
import { describe, isSpan } from '@/lib/core/anchoring/selector'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const LOST = { start: null, end: null }

/** Text of a few short words and characters, so that repetitions, overlaps and surrogate pairs are common. */
const texts = fc
  .array(fc.constantFrom('tea', 'a', 'aa', ' ', '\n', '\u00a0', '“', '🍵', '👩‍🔬', 'é', 'e\u0301', '漢'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

const passages = fc
  .tuple(texts, fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const start = a % text.length
    return { text, start, end: start + 1 + (b % (text.length - start)) }
  })
  .filter(({ text, start, end }) => isSpan(text, { start, end }))

const stored = (text: string, start: number, end: number) => {
  const { exact, prefix, suffix } = describe(text, start, end)
  return { quote: { exact, prefix, suffix }, position: { start, end } }
}

/** Where the words stand in an article of distinct sentences. */
const article = Array.from(
  { length: 40 },
  (_, i) => `Sentence number ${i} of the article says something of its own.`,
).join(' ')
const marked = (words: string, text = article) =>
  stored(text, text.indexOf(words), text.indexOf(words) + words.length)

group('laws', () => {
  test('what was described is found exactly there', () => {
    fc.assert(
      fc.property(passages, ({ text, start, end }) => {
        expect(anchor(text, stored(text, start, end))).toEqual({ status: 'exact', start, end, score: 1 })
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever is found has the exact words and cuts no character', () => {
    fc.assert(
      fc.property(passages, texts, ({ text, start, end }, other) => {
        const passage = stored(text, start, end)
        const found = anchor(other, passage)
        expect(found.score).toBeGreaterThanOrEqual(0)
        expect(found.score).toBeLessThanOrEqual(1)
        if (found.start === null || found.end === null) {
          expect(['ambiguous', 'orphaned']).toContain(found.status)
        } else {
          expect(other.slice(found.start, found.end)).toBe(passage.quote.exact)
          expect(isSpan(other, { start: found.start, end: found.end })).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('text put in elsewhere moves it by as much', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.nat(39),
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.boolean(),
        (i, inserted, before) => {
          fc.pre(!/\p{Surrogate}/u.test(inserted) && !inserted.includes('Sentence'))
          const passage = marked(`Sentence number ${i} of`)
          const text = before ? inserted + article : article + inserted
          const shift = before ? inserted.length : 0
          const found = anchor(text, passage)
          expect(found.status).toBe(before ? 'moved' : 'exact')
          expect(found.start).toBe(passage.position.start + shift)
          expect(found.end).toBe(passage.position.end + shift)
        },
      ),
    )
  })

  test('words that are gone are orphaned', () => {
    fc.assert(
      fc.property(fc.nat(39), (i) => {
        const words = `number ${i} of the article`
        expect(anchor(article.replace(words, ''), marked(words))).toEqual({
          status: 'orphaned',
          ...LOST,
          score: 0,
        })
      }),
    )
  })

  test('nearness never decides: without context, several places are ambiguous wherever the position was', () => {
    fc.assert(
      fc.property(fc.nat(200), (start) => {
        fc.pre(!'tea, tea, tea'.startsWith('tea', start))
        const quote = { exact: 'tea', prefix: '', suffix: '' }
        expect(anchor('tea, tea, tea', { quote, position: { start, end: start + 3 } }).status).toBe(
          'ambiguous',
        )
      }),
    )
  })
})

group('rules', () => {
  const words = 'Tea cures every cold.'
  const alone = { exact: words, prefix: '', suffix: '' }

  test('a position that is missing or impossible is no hint', () => {
    const wrong = [
      undefined,
      null,
      { start: -5, end: 16 },
      { start: 1e9, end: 1e9 + 21 },
      { start: 0.5, end: 21.5 },
      { start: 21, end: 0 },
    ]
    for (const position of wrong) {
      expect(anchor(`He said: ${words}`, { quote: alone, position })).toEqual({
        status: 'moved',
        start: 9,
        end: 30,
        score: 1,
      })
    }
  })

  test('no words are nowhere', () => {
    expect(
      anchor('text', { quote: { exact: '', prefix: 'te', suffix: 'xt' }, position: { start: 2, end: 2 } })
        .status,
    ).toBe('orphaned')
  })

  test('a position decides between equal places when it agrees in full', () => {
    const text = 'row of tea\n'.repeat(20)
    const passage = stored(text, 95, 98)
    expect(text.slice(95, 98)).toBe('tea')
    expect(anchor(text, passage)).toEqual({ status: 'exact', start: 95, end: 98, score: 1 })
    expect(anchor(text, { quote: passage.quote }).status).toBe('ambiguous')
  })

  test('context singles out one of several places', () => {
    const text = `${words} That was the old saying.\n\n${words} That is what the study says.`
    const second = text.lastIndexOf(words)
    const passage = stored(text, second, second + words.length)
    expect(anchor(`A line put in front.\n\n${text}`, passage)).toMatchObject({
      status: 'moved',
      start: second + 22,
      score: 1,
    })
    expect(anchor(text, { quote: passage.quote })).toMatchObject({ status: 'moved', start: second })
  })

  test('another place under the old offsets does not capture the passage', () => {
    const before = 'In the morning tea is best. In the evening tea is bad.'
    const passage = marked('tea', before.slice(28))
    // The second sentence now starts where the first one did, and the words at the old offsets belong to the other.
    const after = `${before.slice(28)} ${before.slice(0, 27)}`
    const swapped = stored(before, 15, 18)
    expect(after.slice(15, 18)).toBe('tea')
    expect(anchor(after, swapped)).toMatchObject({ status: 'moved', start: after.lastIndexOf('tea') })
    expect(anchor(before, passage)).toMatchObject({ status: 'moved', start: before.lastIndexOf('tea') })
  })

  test('the surroundings of a place without the words capture nothing', () => {
    const passage = marked('number 7 of')
    const text = article.replace('number 7 of', 'figure 7 in')
    expect(anchor(text, passage).status).toBe('orphaned')
  })

  test('a short word left somewhere else is not the passage', () => {
    const text = 'The survey found that 48% of adults drink tea every day of the week.'
    const passage = marked('48%', text)
    expect(anchor('Prices rose by 48% in a year.', passage)).toEqual({
      status: 'orphaned',
      ...LOST,
      score: 0,
    })
    expect(anchor('Prices rose. The survey found that 48% of grown-ups drink coffee.', passage).status).toBe(
      'moved',
    )
  })

  test('a whole sentence that stands only once is found though everything around it is new', () => {
    const passage = marked('Sentence number 7 of the article says something of its own.')
    const text = `New start. ${passage.quote.exact} New end.`
    expect(anchor(text, passage)).toMatchObject({ status: 'moved', start: 11 })
    expect(anchor(text, passage).score).toBeLessThan(0.6)
  })

  test('changed surroundings at an unchanged place stay exact while nothing else has the words', () => {
    const passage = marked('number 7 of')
    const found = anchor(article.replace('7 of the article', '7 of the account'), passage)
    expect(found).toMatchObject({ status: 'exact', ...passage.position })
    expect(found.score).toBeGreaterThan(0.5)
    expect(found.score).toBeLessThan(1)
  })

  test('a duplicated title is two places', () => {
    const title = 'Tea: When Leaves Meet Water'
    const text = `${title}\n\n${title}\n\n\nPeople\u00a0drink tea.`
    for (const start of [0, title.length + 2]) {
      const passage = stored(text, start, start + title.length)
      expect(anchor(text, passage)).toMatchObject({ status: 'exact', start })
      expect(anchor(`\n${text}`, passage)).toMatchObject({ status: 'moved', start: start + 1 })
    }
  })

  test('half a character is never found', () => {
    expect(
      anchor('a🍵b', { quote: { exact: '\udf75', prefix: '', suffix: '' }, position: { start: 2, end: 3 } })
        .status,
    ).toBe('orphaned')
  })

  test('a text that repeats itself a million times is answered quickly', async () => {
    const quote = { exact: 'a'.repeat(500_000), prefix: 'b', suffix: '' }
    const position = { start: 3, end: 500_003 }
    const ms = await processorMs(() =>
      expect(anchor('a'.repeat(2_000_000), { quote, position }).status).toBe('ambiguous'),
    )
    expect(ms).toBeLessThan(LINEAR_MS)
  })
})
