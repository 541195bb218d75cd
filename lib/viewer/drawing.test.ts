import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Block } from '@/lib/core/documents/block'
import { articleBlocks, articleDoc } from '@/lib/viewer/article-doc'
import { type ArticleDrawing, claimsAt, claimsWithin, drawingOf } from '@/lib/viewer/drawing'
import { renumberedBlocks } from '@/lib/viewer/renumbered-blocks'
import { type Segment, segmentsOf } from '@/lib/viewer/segments'

const text = Array.from({ length: 8 }, (_, i) => `Paragraph ${i} says it.`).join('\n\n')
const paragraphs: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
  kind: 'paragraph',
  start: index,
  end: index + words.length,
}))
const blocks = articleBlocks({ headline: 'A headline', deck: '', text, blocks: paragraphs })
const { index } = articleDoc(blocks, { byline: [], pictureWords: () => '' })
const lengths: Record<Part, number> = { headline: 10, deck: 0, body: text.length }

interface Marked {
  part: Part
  start: number
  end: number
  holds: boolean
}

const marked: fc.Arbitrary<Marked> = fc
  .record({
    part: fc.constantFrom<Part>('body', 'body', 'body', 'headline'),
    start: fc.nat(text.length - 1),
    length: fc.integer({ min: 1, max: 60 }),
    holds: fc.constantFrom(true, true, true, false),
  })
  .map(({ part, start, length, holds }) => {
    const from = start % lengths[part]
    return { part, start: from, end: Math.min(lengths[part], from + length), holds }
  })

function cardOf(passages: readonly Marked[], n: number): ClaimCard {
  return {
    id: `claim ${n}`,
    number: n,
    statement: `Statement ${n}`,
    type: 'statistic',
    state: 'draft',
    priority: 'normal',
    legalRisk: false,
    returned: false,
    verdict: null,
    publishedAt: null,
    retractedAt: null,
    underReviewSince: null,
    passages: passages.map((passage, i) => ({
      ...passage,
      id: `passage ${n} ${i}`,
      revisionId: 'r',
      exact: text.slice(passage.start, passage.end),
      prefix: '',
      suffix: '',
      placement: null,
    })),
    evidenceCount: 0,
    round: null,
    dissentCount: 0,
    wording: 'current',
  }
}

const claims = fc
  .array(fc.array(marked, { minLength: 1, maxLength: 3 }), { maxLength: 14 })
  .map((all) => all.map((passages, i) => cardOf(passages, i + 1)))
const labelOf = ({ number }: ClaimCard) => `Claim ${number}`
const draw = (cards: readonly ClaimCard[]) => drawingOf(blocks, cards, 'verdict', labelOf)

/** The same said without any index: every passage is looked at for every block. */
function expected(cards: readonly ClaimCard[]) {
  const all = cards.flatMap((card) =>
    card.passages.filter(({ holds }) => holds).map((words) => ({ card, words })),
  )
  return blocks.map((block, at) => {
    const here = all.filter(({ words }) => words.part === block.part)
    const cut = segmentsOf(here.map(({ card, words: { start, end } }) => ({ id: card.id, start, end })))
    const before = blocks[at - 1]
    const after = before?.part === block.part ? before.end : -1
    const ends = here
      .filter(({ words: { end } }) => end > after && end <= block.end)
      .sort((a, b) => a.words.end - b.words.end || a.card.number - b.card.number)
    return {
      segments: cut
        .filter(({ start, end }) => start < block.end && end > block.start)
        .map(
          (segment): Segment => ({
            ...segment,
            start: Math.max(segment.start, block.start) - block.start,
            end: Math.min(segment.end, block.end) - block.start,
          }),
        ),
      numbers: ends.map(({ card, words: { end } }, i) => ({
        at: Math.max(0, end - block.start),
        claimId: card.id,
        number: card.number,
        colour: 's-draft',
        label: labelOf(card),
        more: ends[i + 1]?.words.end === end ? 0 : (cut.find((one) => one.end === end)?.more ?? 0),
      })),
    }
  })
}

const drawn = (drawing: ArticleDrawing) => blocks.map((_, at) => drawing.block(at))

test('a block asked for alone is drawn as if everything had been looked at', () => {
  fc.assert(
    fc.property(claims, fc.nat(blocks.length - 1), (cards, first) => {
      const drawing = draw(cards)
      drawing.block(first)
      expect(drawn(drawing)).toEqual(expected(cards))
    }),
  )
})

test('answers who marks a place and a stretch', () => {
  fc.assert(
    fc.property(claims, fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }), (cards, start, length) => {
      const drawing = draw(cards)
      const touching = (from: number, to: number) =>
        cards
          .filter(({ passages }) =>
            passages.some((one) => one.holds && one.part === 'body' && one.start < to && one.end > from),
          )
          .map(({ id }) => id)
          .sort()
      expect(claimsAt(drawing, 'body', start).sort()).toEqual(touching(start, start + 1))
      expect(claimsWithin(drawing, 'body', start, start + length).sort()).toEqual(
        touching(start, start + length),
      )
    }),
  )
})

test('adding, changing and removing claims renumbers no block but those named', () => {
  fc.assert(
    fc.property(claims, claims, fc.infiniteStream(fc.boolean()), (cards, others, coins) => {
      const keep = () => coins.next().value === true
      const after = [
        ...cards.filter(keep).map((card, i) => (keep() ? card : (others[i] ?? card))),
        ...others.filter(keep).map((card) => ({ ...card, id: `${card.id} too`, number: card.number + 100 })),
      ]
      const from = draw(cards)
      const to = draw(after)
      const named = renumberedBlocks(index, from, to)
      for (const at of blocks.keys()) {
        if (!named?.has(at)) expect(to.block(at).numbers).toEqual(from.block(at).numbers)
      }
    }),
  )
})

test('one more claim renumbers the block it ends in, not the article', () => {
  const cards = paragraphs.map(({ start }, i) =>
    cardOf([{ part: 'body', start, end: start + 9, holds: true }], i + 1),
  )
  const [, , third] = paragraphs
  const start = (third?.start ?? 0) + 2
  const added = cardOf([{ part: 'body', start, end: start + 5, holds: true }], 99)
  expect(renumberedBlocks(index, draw(cards), draw([...cards, added]))).toEqual(new Set([3]))
  expect(renumberedBlocks(index, draw(cards), drawingOf(blocks, cards, 'state', labelOf))).toBeNull()
})

test('a drawing that follows another is the one made anew', () => {
  fc.assert(
    fc.property(claims, claims, fc.infiniteStream(fc.nat(2)), (cards, others, dice) => {
      const throwOne = () => dice.next().value ?? 0
      let drawing = draw(cards)
      let now: readonly ClaimCard[] = cards
      for (let step = 0; step < 3; step += 1) {
        drawn(drawing)
        const more = others.map((card) => ({
          ...card,
          id: `${card.id} ${step}`,
          number: card.number + 100 * step + 100,
        }))
        const kept = now.filter(() => throwOne() > 0)
        now = [
          ...kept.map((card) => (throwOne() > 0 ? card : { ...card, state: 'to_decide' as const })),
          ...more.filter(() => throwOne() > 1),
        ]
        drawing = drawing.after(now)
        const anew = draw(now)
        expect(drawn(drawing)).toEqual(drawn(anew))
        expect(now.map(({ id }) => drawing.colourOf(id))).toEqual(now.map(({ id }) => anew.colourOf(id)))
        expect(cards.map(({ id }) => drawing.colourOf(id))).toEqual(cards.map(({ id }) => anew.colourOf(id)))
        expect([drawing.count, drawing.segments('body', 0, text.length)]).toEqual([
          anew.count,
          anew.segments('body', 0, text.length),
        ])
      }
    }),
  )
})

test('what no claim changed is the same object in the drawing that follows', () => {
  const cards = paragraphs.map(({ start }, i) =>
    cardOf([{ part: 'body', start, end: start + 9, holds: true }], i + 1),
  )
  const before = draw(cards)
  const was = drawn(before)
  const start = (paragraphs[2]?.start ?? 0) + 2
  const after = before.after([...cards, cardOf([{ part: 'body', start, end: start + 5, holds: true }], 99)])
  expect(drawn(after).flatMap((block, at) => (block === was[at] ? [] : [at]))).toEqual([3])
})

test('a claim that is gone has no colour of its own any more', () => {
  const card = {
    ...cardOf([{ part: 'body', start: 0, end: 9, holds: true }], 1),
    state: 'to_decide' as const,
  }
  const before = draw([card])
  expect(before.colourOf(card.id)).toBe('s-to-decide')
  expect(before.after([]).colourOf(card.id)).toBe('s-draft')
  expect(before.after([]).after([card]).colourOf(card.id)).toBe('s-to-decide')
})
