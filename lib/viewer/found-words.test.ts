import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findText } from '@/lib/viewer/find-text'
import { type FindParts, foundWords } from '@/lib/viewer/found-words'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const partsOf = (body: string, strict = false, headline = '', deck = ''): FindParts => ({
  headline: findText(headline, strict),
  deck: findText(deck, strict),
  body: findText(body, strict),
})

/** The words of the body that are found, as they stand in it. */
function found(body: string, typed: string, strict = false): string[] {
  const all = foundWords(partsOf(body, strict), typed, strict)
  return Array.from({ length: all.count }, (_, n) => {
    const words = all.nth(n)
    return body.slice(words?.start, words?.end)
  })
}

describe('what a plain keyboard finds', () => {
  test.each([
    ['capitals', 'The Tide, the tide', 'the t', ['The T', 'the t']],
    ['accents, composed and not', 'Ilies\u0327 and Ilieș and Café', 'ilies', ['Ilies\u0327', 'Ilieș']],
    ['curly quotes', 'He said “no” twice', '"no"', ['“no”']],
    ['an apostrophe', 'a man’s brain', "man's", ['man’s']],
    ['dashes', 'the years 1990–1995', '1990-1995', ['1990–1995']],
    ['an ellipsis', 'and then … nothing', 'then ...', ['then …']],
    ['a no-break space and a line', 'ten\u00a0days\n\nBefore', 'days before', ['days\n\nBefore']],
    ['soft hyphens', 'anti\u00addis\u00adestab', 'antidis', ['anti\u00addis']],
    ['ligatures', 'an oﬃce', 'office', ['oﬃce']],
    ['beyond the basic plane', 'so 😀 it was 😀', '😀 it', ['😀 it']],
  ])('%s', (_, body, typed, expected) => {
    expect(found(body, typed)).toEqual(expected)
  })

  test('strictly, capitals and accents count, and quotes, dashes and spaces still do not', () => {
    expect(found('Café cafe “Café”', 'Café', true)).toEqual(['Café', 'Café'])
    expect(found('cafe\u0301 cafe', 'café', true)).toEqual(['cafe\u0301'])
    expect(found('He said “No”', '"No"', true)).toEqual(['“No”'])
    expect(found('He said “No”', '"no"', true)).toEqual([])
  })

  test('one character is found once, however much it unfolds to', () => {
    expect(found('wait … for it', '.')).toEqual(['…'])
  })

  test('nothing typed finds nothing', () => {
    expect(found('anything at all', '')).toEqual([])
    expect(found('anything at all', '\u00ad')).toEqual([])
  })
})

const letters = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', ' ', '\n', '’', '–', '…', '😀', '\u00ad'),
})

test('finds every stretch of a text again, at its place or before', () => {
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), fc.boolean(), (body, a, b, strict) => {
      const clusters = [...body.matchAll(/(?:\S\p{M}*|\s)/gu)].map((one) => one.index)
      const from = clusters[a % Math.max(1, clusters.length)] ?? 0
      const to = clusters[b % Math.max(1, clusters.length)] ?? 0
      const words = body.slice(Math.min(from, to), Math.max(from, to))
      fc.pre(/[aB😀]/u.test(words) && !/^[\s\u00ad]|\s$/.test(words))
      const all = foundWords(partsOf(body, strict), words, strict)
      expect(all.count).toBeGreaterThan(0)
      expect(all.nth(0)?.start).toBeLessThanOrEqual(Math.min(from, to))
    }),
    { numRuns: 500 },
  )
})

test('matches stand in order, apart from each other, and each is found by its place', () => {
  fc.assert(
    fc.property(letters, letters, fc.constantFrom('a', 'e', ' ', 'ab', '’'), (headline, body, typed) => {
      const all = foundWords(partsOf(body, false, headline), typed, false)
      let last = { part: 'headline', end: 0 }
      for (let n = 0; n < all.count; n += 1) {
        const words = all.nth(n)
        if (!words) throw new Error('a number without words')
        if (words.part === last.part) expect(words.start).toBeGreaterThanOrEqual(last.end)
        expect(all.within(words.part, words.start, words.end).map((one) => one.n)).toEqual([n])
        expect(all.firstFrom(words.part, words.start)).toBe(n)
        last = words
      }
      expect(all.nth(all.count)).toBeNull()
    }),
  )
})

test('headline, deck and body are searched in reading order', () => {
  const all = foundWords(partsOf('a tide', false, 'Tides', 'on the tide'), 'tide', false)
  expect([0, 1, 2].map((n) => all.nth(n)?.part)).toEqual(['headline', 'deck', 'body'])
  expect(all.firstFrom('deck', 11)).toBe(2)
  expect(all.firstFrom('body', 6)).toBe(0)
})

test('two megabytes are searched in one pass', async () => {
  const line = 'The tide came in at Café Ilieș, and “nobody” had said so — not once in ten\u00a0years.\n'
  const body = line.repeat(Math.ceil(2_000_000 / line.length))
  const text = partsOf(body)
  for (const typed of ['e', 'tide came', 'nobody said', 'zzz']) {
    expect(await processorMs(() => foundWords(text, typed, false)), typed).toBeLessThan(LINEAR_MS)
  }
})
