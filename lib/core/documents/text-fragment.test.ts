import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFragment } from '@/lib/core/documents/text-fragment'

const of = (text: string, words: string, nth = 0) => {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1)
  return textFragment(text, start, start + words.length)
}

const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Where the words begin and end that a browser marks, in the squeezed text; the reading of the fragment by its
 * specification.
 */
function marked(text: string, fragment: string): [number, number] | null {
  const all = squeezed(text)
  const terms = fragment.replace(':~:text=', '').split(',')
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined
  const [first = '', last] = terms.map((one) => squeezed(decodeURIComponent(one)))
  const before = prefix === undefined ? '' : squeezed(decodeURIComponent(prefix))
  const after = suffix === undefined ? '' : squeezed(decodeURIComponent(suffix))
  for (let at = all.indexOf(first); at >= 0; at = all.indexOf(first, at + 1)) {
    if (!all.slice(0, at).trimEnd().endsWith(before)) continue
    const from = at + first.length
    if (last === undefined) {
      if (all.slice(from).trimStart().startsWith(after)) return [at, from]
      continue
    }
    for (let to = all.indexOf(last, from); to >= 0; to = all.indexOf(last, to + 1)) {
      const end = to + last.length
      if (all.slice(end).trimStart().startsWith(after)) return [at, end]
    }
  }
  return null
}

describe('the fragment of some words', () => {
  const text = 'The tide came in, & nobody saw it.\nAnother tide came in at six-thirty. A tide came in.'
  test.each([
    ['words that stand once', 'nobody saw it', 0, ':~:text=nobody%20saw%20it'],
    ['signs of the syntax', 'in, & nobody', 0, ':~:text=in%2C%20%26%20nobody'],
    ['a hyphen', 'six-thirty', 0, ':~:text=six%2Dthirty'],
    ['half a word becomes a whole one', 'nobod', 0, ':~:text=nobody'],
    ['words that stand three times', 'tide came in', 1, ':~:text=Another-,tide%20came%20in,-at'],
    ['the same, by what comes before', 'tide came in', 2, ':~:text=A-,tide%20came%20in,-.'],
    ['two lines', 'saw it.\nAnother', 0, ':~:text=saw%20it.,Another'],
  ])('%s', (_, words, nth, expected) => {
    expect(of(text, words, nth)).toBe(expected)
  })

  test('long words are named by their first and last ones', () => {
    const long = `So it began. ${'the sea went out and came back '.repeat(8)}until there was no more of it. The end.`
    const words = long.slice(3, long.indexOf(' The end.'))
    expect(of(long, words)).toBe(':~:text=it%20began.%20the%20sea,no%20more%20of%20it.')
  })

  test('last words that stand earlier too are named with more before them', () => {
    const inner = 'one two three four five six seven eight nine ten '.repeat(3)
    const long = `Start here ${inner}and then one two three four. Done.`
    const words = long.slice(0, long.indexOf('.'))
    const [from, to] = marked(long, of(long, words)) ?? []
    expect([from, to]).toEqual([0, squeezed(words).length])
  })

  test('scripts without spaces are not widened', () => {
    expect(of('潮水在六点退去了。没有人看见。', '六点')).toBe(`:~:text=${encodeURIComponent('六点')}`)
  })
})

const word = fc.constantFrom('tide', 'sea', 'came', 'in,', 'out', 'was', '“so”', 'one-two', 'Ilieș')
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })

test('a browser that reads it marks these very words, wherever their surroundings tell them apart', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), (all, a, b) => {
      // A number at the end of each line, so that no two lines are the same.
      const text = all.map((line, i) => `${line.join(' ')} n${i}`).join('\n')
      const starts = [...text.matchAll(/\S+/g)]
      const [x, y] = [a % starts.length, b % starts.length].sort((m, n) => m - n)
      const [first, last] = [starts[x ?? 0], starts[y ?? 0]]
      if (!first || !last) throw new Error('no words')
      const end = last.index + last[0].length
      const whole = text.slice(first.index, end)
      const fragment = textFragment(text, first.index, end)
      const found = marked(text, fragment)
      expect(found).not.toBeNull()
      const [from, to] = found ?? [0, 0]
      expect(squeezed(text).slice(from, to)).toContain(squeezed(whole).slice(0, 4))
      fc.pre(/ n\d/.test(whole))
      expect([from, squeezed(text).slice(from, to)]).toEqual([
        squeezed(text.slice(0, first.index)).length + (first.index > 0 ? 1 : 0),
        squeezed(whole),
      ])
    }),
    { numRuns: 400 },
  )
})

test('never throws, and holds no sign that would part its terms wrongly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((m, n) => m - n)
      const fragment = textFragment(text, start ?? 0, end ?? 0)
      expect(fragment).toMatch(/^:~:text=[^#&\s]*$/)
    }),
  )
})
