import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleSentences, sentencesTouched } from '@/lib/core/coverage/article-sentences'
import { coverageOf, type PartSpan } from '@/lib/core/coverage/coverage'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const part = fc.constantFrom('headline' as const, 'deck' as const, 'body' as const)
const span = fc
  .tuple(part, fc.nat(60), fc.nat(12))
  .map(([of, start, length]): PartSpan => ({ part: of, start, end: start + length }))
const spans = fc.array(span, { maxLength: 12 })

/** Sentences of one length after another, with a gap of one, in every part. */
const sentences = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }).map((lengths): PartSpan[] =>
  (['headline', 'deck', 'body'] as const).flatMap((of) => {
    let start = 0
    return lengths.map((length): PartSpan => {
      const sentence = { part: of, start, end: start + length }
      start += length + 1
      return sentence
    })
  }),
)

const meet = (a: PartSpan, b: PartSpan) =>
  a.part === b.part && b.start < b.end && a.start < b.end && b.start < a.end

test('says of each sentence what comparing it with every span says', () => {
  fc.assert(
    fc.property(sentences, spans, spans, (all, passages, setAsides) => {
      const expected = all.map((sentence) => {
        if (passages.some((one) => meet(sentence, one))) return 'claimed'
        return setAsides.some((one) => meet(sentence, one)) ? 'set-aside' : 'open'
      })
      expect(coverageOf(all, passages, setAsides).states).toEqual(expected)
    }),
  )
})

test('counts every sentence once', () => {
  fc.assert(
    fc.property(sentences, spans, spans, (all, passages, setAsides) => {
      const { claimed, setAside, open, states } = coverageOf(all, passages, setAsides)
      expect(claimed + setAside + open).toBe(all.length)
      expect(states.filter((state) => state === 'open')).toHaveLength(open)
    }),
  )
})

test('names a span that set the sentence aside, for just the sentences that are', () => {
  fc.assert(
    fc.property(sentences, spans, spans, (all, passages, setAsides) => {
      const { states, setAsideBy } = coverageOf(all, passages, setAsides)
      setAsideBy.forEach((by, i) => {
        expect(by !== null).toBe(states[i] === 'set-aside')
        const [sentence, span] = [all[i], by === null ? undefined : setAsides[by]]
        if (sentence && span) expect(meet(sentence, span)).toBe(true)
      })
    }),
  )
})

test('does not depend on the order of the spans, nor on their being told twice', () => {
  fc.assert(
    fc.property(sentences, spans, spans, (all, passages, setAsides) => {
      const once = coverageOf(all, passages, setAsides)
      const again = coverageOf(all, [...passages, ...passages].reverse(), [...setAsides].reverse())
      expect(again.states).toEqual(once.states)
    }),
  )
})

test('setting more aside never takes a sentence from the claims, and never opens one', () => {
  fc.assert(
    fc.property(sentences, spans, spans, span, (all, passages, setAsides, more) => {
      const before = coverageOf(all, passages, setAsides)
      const after = coverageOf(all, passages, [...setAsides, more])
      expect(after.claimed).toBe(before.claimed)
      expect(after.open).toBeLessThanOrEqual(before.open)
    }),
  )
})

test('walks once over a long article', async () => {
  const all = Array.from(
    { length: 200_000 },
    (_, i): PartSpan => ({ part: 'body', start: i * 50, end: i * 50 + 49 }),
  )
  const passages = all.filter((_, i) => i % 3 === 0)
  const aside = all.filter((_, i) => i % 3 === 1)
  const counts = { claimed: 66_667, setAside: 66_667, open: 66_666 }
  const ms = await processorMs(() => expect(coverageOf(all, passages, aside)).toMatchObject(counts))
  expect(ms).toBeLessThan(LINEAR_MS)
})

test('finds the sentences of a span by halving what is left', () => {
  fc.assert(
    fc.property(sentences, span, (all, one) => {
      fc.pre(one.start < one.end)
      const ordered = [...all]
      const [from, to] = sentencesTouched(ordered, one)
      expect(ordered.slice(from, to)).toEqual(ordered.filter((sentence) => meet(sentence, one)))
    }),
  )
})

test('an article without deck has the sentences of headline and body, in reading order', () => {
  const body = 'It rained. Nobody came.\n\nAnd then?'
  const found = articleSentences({
    headline: 'A quiet day',
    deck: '',
    body,
    blocks: [
      { kind: 'paragraph', start: 0, end: 23 },
      { kind: 'paragraph', start: 25, end: 34 },
    ],
  })
  expect(found).toEqual([
    { part: 'headline', start: 0, end: 11, block: 0 },
    { part: 'body', start: 0, end: 10, block: 0 },
    { part: 'body', start: 11, end: 23, block: 0 },
    { part: 'body', start: 25, end: 34, block: 1 },
  ])
})
