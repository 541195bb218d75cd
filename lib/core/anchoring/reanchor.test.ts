import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reanchor, reanchorer } from '@/lib/core/anchoring/reanchor'
import { isSpan, describe as stored } from '@/lib/core/anchoring/selector'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const cases = z
  .array(
    z.object({
      name: z.string(),
      old: z.string(),
      quote: z.string(),
      nth: z.number(),
      new: z.string(),
      status: z.enum(['exact', 'moved', 'changed', 'ambiguous', 'orphaned']),
      found: z.string().nullable(),
    }),
  )
  .parse(JSON.parse(readFileSync('tests/fixtures/anchoring/revisions.json', 'utf8')))

/** The passage whose words are `quote`, the `nth` of them. */
function passage(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote)
  for (let n = 0; n < nth; n += 1) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`no such words: ${quote}`)
  return marked(text, start, start + quote.length)
}

function marked(text: string, start: number, end: number) {
  const { exact, prefix, suffix } = stored(text, start, end)
  return { quote: { exact, prefix, suffix }, position: { start, end } }
}

/** Words as a reader sees them. */
const eye = (words: string) =>
  words
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

describe('what editors do', () => {
  test.each(cases)('$name: $status', ({ old, new: fresh, quote, nth, status, found }) => {
    const answer = reanchor(fresh, { ...passage(old, quote, nth), oldText: old })
    const words = answer.start === null || answer.end === null ? null : fresh.slice(answer.start, answer.end)
    expect({ status: answer.status, found: words }).toEqual({ status, found })
  })

  test.each(cases)(
    '$name: without the old text, never a wrong place',
    ({ new: fresh, old, quote, nth, found }) => {
      const answer = reanchor(fresh, passage(old, quote, nth))
      if (answer.start === null || answer.end === null || found === null) return
      const words = fresh.slice(answer.start, answer.end)
      expect(found.includes(words) || words.includes(found)).toBe(true)
      expect(answer.status !== 'changed').toBe(eye(words) === eye(quote))
    },
  )
})

const pieces = fc.constantFrom(
  ...['tea', 'cold', 'bridge', '48', '61%', 'not', 'a', 'of', ' ', ' ', ' ', '. ', ', ', '\n', '\u00a0'],
  ...['“', '”', '🍵', '👩‍🔬', 'é', 'e\u0301', '漢字', '\u00ad', '-', '--', 'שלום', 'Ines'],
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''))
const spans = (text: string, a: number, b: number) => {
  const start = a % text.length
  return { start, end: start + 1 + (b % (text.length - start)) }
}

/** Sentences that differ, long enough to be told apart. */
const sentence = (n: number) =>
  `Witness ${n} of the inquiry saw ${['a ferry', 'two trams', 'the mayor', 'smoke'][n % 4]} near pier ${n * 7 + 3} at dawn.`
const article = Array.from({ length: 40 }, (_, n) => sentence(n))

describe('laws', () => {
  test('in the same text every passage is exact', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const { start, end } = spans(text, a, b)
        fc.pre(isSpan(text, { start, end }) && /[\p{L}\p{N}]/u.test(text.slice(start, end)))
        const answer = reanchor(text, { ...marked(text, start, end), oldText: text })
        expect(answer).toMatchObject({ status: 'exact', start, end, score: 1 })
      }),
      { numRuns: 500 },
    )
  })

  test('offsets are in the text and cut no character; exact and moved have the words, to the eye', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), fc.boolean(), (old, fresh, a, b, known) => {
        const { start, end } = spans(old, a, b)
        fc.pre(isSpan(old, { start, end }))
        const answer = reanchor(fresh, { ...marked(old, start, end), oldText: known ? old : null })
        expect(answer.score).toBeGreaterThanOrEqual(0)
        expect(answer.score).toBeLessThanOrEqual(1)
        if (answer.start === null || answer.end === null) {
          expect(['ambiguous', 'orphaned']).toContain(answer.status)
          return
        }
        expect(isSpan(fresh, { start: answer.start, end: answer.end })).toBe(true)
        if (answer.status !== 'changed') {
          expect(eye(fresh.slice(answer.start, answer.end))).toBe(eye(old.slice(start, end)))
        }
        expect(answer.status === 'exact').toBe(answer.status !== 'changed' && answer.start === start)
      }),
      { numRuns: 1000 },
    )
  })

  test('a sentence put in elsewhere moves a passage by as much', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(40), (at, place) => {
        const old = article.join(' ')
        const added = 'Nothing else was ever found in the archive of that year.'
        const fresh = article.toSpliced(place, 0, added).join(' ')
        const mark = passage(old, sentence(at))
        const shift = place <= at ? added.length + 1 : 0
        expect(reanchor(fresh, { ...mark, oldText: old })).toMatchObject({
          status: shift === 0 ? 'exact' : 'moved',
          start: mark.position.start + shift,
          end: mark.position.end + shift,
        })
      }),
    )
  })

  test('a deleted sentence is orphaned among its near-duplicates', () => {
    fc.assert(
      fc.property(fc.nat(39), (at) => {
        const old = article.join(' ')
        const answer = reanchor(article.toSpliced(at, 1).join(' '), {
          ...passage(old, sentence(at)),
          oldText: old,
        })
        expect(answer).toMatchObject({ status: 'orphaned', start: null, end: null, score: 0 })
      }),
    )
  })

  test('a sentence moved to any place is found there', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), (from, to) => {
        const old = article.join(' ')
        const fresh = article.toSpliced(from, 1).toSpliced(to, 0, sentence(from)).join(' ')
        const answer = reanchor(fresh, { ...passage(old, sentence(from)), oldText: old })
        expect(answer).toMatchObject({
          status: from === to ? 'exact' : 'moved',
          start: fresh.indexOf(sentence(from)),
        })
      }),
    )
  })

  test('one changed word is changed at its place, never exact or moved', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(11), (at, word) => {
        const old = article.join(' ')
        const words = sentence(at).split(' ')
        fc.pre(word < words.length)
        const edited = words.with(word, 'Quixote').join(' ')
        const fresh = article.with(at, edited).join(' ')
        const answer = reanchor(fresh, { ...passage(old, sentence(at)), oldText: old })
        expect(answer.status).toBe('changed')
        expect(answer.start).toBe(fresh.indexOf(edited))
      }),
    )
  })
})

describe('orderings of the score', () => {
  const old = article.join(' ')
  const mark = passage(old, sentence(12))
  const scoreOf = (edited: string) =>
    reanchor(article.with(12, edited).join(' '), { ...mark, oldText: old }).score

  test('it falls with every word changed', () => {
    const words = sentence(12).split(' ')
    const scores = [1, 2, 3, 4].map((count) =>
      scoreOf(words.map((word, i) => (i % 3 === 1 && i / 3 < count ? 'Quixote' : word)).join(' ')),
    )
    expect(scores).toEqual(scores.toSorted((x, y) => y - x))
    expect(new Set(scores).size).toBe(scores.length)
    expect(scores[0]).toBeLessThan(1)
  })

  test('an insertion costs, and a longer one more', () => {
    const long = sentence(12).replace(' near', ' without any doubt and to the surprise of all near')
    const short = sentence(12).replace(' near', ' not near')
    expect(scoreOf(long)).toBeLessThan(scoreOf(short))
    expect(scoreOf(short)).toBeLessThan(scoreOf(sentence(12)))
  })

  test('other neighbours cost less than other words', () => {
    const torn = reanchor(article.with(11, 'Another one.').with(13, 'And one more.').join(' '), {
      ...mark,
      oldText: old,
    }).score
    expect(torn).toBeLessThan(1)
    expect(torn).toBeGreaterThan(scoreOf(sentence(12).replace('the inquiry saw', 'our board heard')))
  })
})

describe('bad luck', () => {
  test('an old text that has not got the passage is no help and no harm', () => {
    const old = article.join(' ')
    const mark = passage(old, sentence(3))
    expect(reanchor(old, { ...mark, oldText: 'Something else.' })).toEqual(reanchor(old, mark))
  })

  test('no words, or nothing but white space, is nowhere', () => {
    expect(reanchor('a b', { quote: { exact: '', prefix: '', suffix: '' }, oldText: 'a b' }).status).toBe(
      'orphaned',
    )
    expect(reanchor('a b c', { ...marked('a b', 1, 2), oldText: 'a b' }).status).toBe('orphaned')
  })

  test('texts that repeat themselves end in good time', async () => {
    const old = 'tea '.repeat(40_000)
    const fresh = `${'tea '.repeat(20_000)}cold ${'tea '.repeat(19_000)}`
    const ms = await processorMs(() => {
      const passages = reanchorer(fresh, old)
      for (let n = 0; n < 20; n += 1) passages.find(marked(old, n * 4000, n * 4000 + 200))
      const oldText = 'ba '.repeat(30_000)
      reanchor('ab '.repeat(30_000), { ...marked(oldText, 300, 400), oldText })
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })
})
