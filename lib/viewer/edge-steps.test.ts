import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf } from '@/lib/core/documents/sentences'
import {
  dragEdge,
  type EdgeText,
  type EdgeUnit,
  edgeDifference,
  type Span,
  stepEdge,
} from '@/lib/viewer/edge-steps'

const textOf = (text: string, language: string): EdgeText => ({
  text,
  language,
  sentences: sentencesOf(text, [{ kind: 'paragraph', start: 0, end: text.length }]),
})
const samples = [
  textOf(
    "The harbour-master's log names two voyages. One was after dark! Was it?\n\nNobody knows 3.5 things.",
    'en',
  ),
  textOf('وصلت السفينة إلى الميناء ليلاً. لم يرها أحد؟ ثم غادرت.', 'ar'),
  textOf('הספינה הגיעה לנמל בלילה. איש לא ראה אותה.', 'he'),
  textOf('船は夜に港へ着いた。誰も見なかった。それから出て行った。', 'ja'),
  textOf('一艘船在夜里到达港口。没有人看见它。', 'zh'),
  textOf('Lamps 👩‍👩‍👧‍👦 lit 🇳🇴🇸🇪 the 👍🏽 quay. e\u0301te\u0301 नमस्ते दुनिया 𝒳𝒴 done.', 'en'),
  textOf('🧑‍🚀🧑‍🚀\n🧑‍🚀', 'xx-not a language'),
]
const units: EdgeUnit[] = ['character', 'word', 'sentence']

/** Where a character as a reader sees it begins or ends. */
function seams(text: string): Set<number> {
  const at = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ index }) => index,
  )
  return new Set([...at, text.length])
}

it('never cuts a character, never crosses the other edge, never rests on white space', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.constantFrom('start', 'end'), fc.constantFrom(1, -1), fc.constantFrom(...units)), {
        maxLength: 40,
      }),
      fc.nat(),
      (where, steps, seed) => {
        const whole = seams(where.text)
        const first = where.text.search(/\S/)
        let span: Span = dragEdge(
          where,
          { start: first, end: where.text.trimEnd().length },
          'end',
          seed % (where.text.length + 1),
          'character',
        )
        for (const [edge, by, unit] of steps) {
          const next = stepEdge(where, span, edge as 'start', by as 1, unit as EdgeUnit)
          expect(next.start).toBeLessThan(next.end)
          expect(whole.has(next.start) && whole.has(next.end)).toBe(true)
          expect(where.text.slice(next.start, next.end)).toBe(where.text.slice(next.start, next.end).trim())
          const other = edge === 'start' ? 'end' : 'start'
          expect(next[other]).toBe(span[other])
          if (next !== span) {
            expect(Math.sign(next[edge as 'start'] - span[edge as 'start'])).toBe(by)
            const back = edgeDifference(where.text, span, next)
            expect(back.gained === '').not.toBe(back.lost === '')
          }
          span = next
        }
      },
    ),
  )
})

it('drags an edge to the nearest stop and never past the other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.nat(200),
      fc.nat(200),
      fc.constantFrom(...units),
      fc.constantFrom('start' as const, 'end' as const),
      (where, from, to, unit, edge) => {
        const all = { start: where.text.search(/\S/), end: where.text.trimEnd().length }
        const other = edge === 'start' ? 'end' : 'start'
        const some = dragEdge(where, all, other, Math.min(from, where.text.length), 'character')
        const next = dragEdge(where, some, edge, Math.min(to, where.text.length), unit)
        expect(next[other]).toBe(some[other])
        expect(next.start).toBeLessThan(next.end)
        expect(seams(where.text).has(next[edge])).toBe(true)
      },
    ),
  )
})

it('steps by word, sentence and character where a reader would', () => {
  const [english, , , japanese, , emoji] = samples as [EdgeText, ...EdgeText[]]
  const say = (where: EdgeText | undefined, span: Span) => where?.text.slice(span.start, span.end)
  const from = english.text.indexOf('names')
  const span = { start: from, end: from + 'names two voyages'.length }
  expect(say(english, stepEdge(english, span, 'end', 1, 'character'))).toBe('names two voyages.')
  expect(say(english, stepEdge(english, span, 'end', -1, 'word'))).toBe('names two')
  expect(say(english, stepEdge(english, span, 'start', -1, 'word'))).toBe('log names two voyages')
  expect(say(english, stepEdge(english, span, 'start', -1, 'sentence'))).toBe(
    "The harbour-master's log names two voyages",
  )
  expect(say(english, stepEdge(english, span, 'end', 1, 'sentence'))).toBe('names two voyages.')
  const last = { start: english.text.indexOf('Was'), end: english.text.indexOf('\n') }
  expect(say(english, stepEdge(english, last, 'end', 1, 'word')), 'over a blank line').toBe(
    'Was it?\n\nNobody',
  )
  expect(say(japanese, stepEdge(japanese as EdgeText, { start: 0, end: 10 }, 'end', 1, 'sentence'))).toBe(
    '船は夜に港へ着いた。誰も見なかった。',
  )
  const lamps = { start: 0, end: 'Lamps'.length }
  expect(say(emoji, stepEdge(emoji as EdgeText, lamps, 'end', 1, 'word'))).toBe('Lamps 👩‍👩‍👧‍👦')
  expect(edgeDifference(english.text, span, { ...span, end: span.end - ' voyages'.length })).toEqual({
    gained: '',
    lost: 'voyages',
  })
})
