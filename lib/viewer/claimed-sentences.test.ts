import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimCard } from '@/lib/core/claims/view'
import { coverageOf, coverageWith, firstTouching } from '@/lib/core/coverage/coverage'
import { changesOf } from '@/lib/viewer/card-changes'
import { passagesAfter, passagesOnSentences } from '@/lib/viewer/claimed-sentences'

const sentences = [
  { part: 'headline' as const, start: 0, end: 20, block: 0 },
  ...Array.from({ length: 12 }, (_, n) => ({
    part: 'body' as const,
    start: 10 * n,
    end: 10 * n + 9,
    block: n,
  })),
]
const span = fc
  .record({ part: fc.constantFrom('headline', 'body'), start: fc.nat(110), length: fc.nat(25) })
  .map(({ part, start, length }) => ({ part: part as 'headline' | 'body', start, end: start + length }))
const card = fc
  .record({
    state: fc.constantFrom('draft', 'decided', 'withdrawn'),
    passages: fc.array(fc.tuple(span, fc.boolean()), { maxLength: 3 }),
  })
  .map(
    ({ state, passages }) =>
      ({ state, passages: passages.map(([words, holds]) => ({ ...words, holds })) }) as unknown as ClaimCard,
  )

test('coverage that follows the claims is the coverage made anew', () => {
  fc.assert(
    fc.property(
      fc.array(card, { maxLength: 10 }),
      fc.array(fc.tuple(fc.nat(10), fc.option(card)), { maxLength: 8 }),
      fc.array(span, { maxLength: 4 }),
      (first, steps, asides) => {
        let cards: readonly ClaimCard[] = first
        let counts = passagesOnSentences(sentences, cards)
        for (const [at, one] of steps) {
          const next = one ? cards.toSpliced(at, at % 2, one) : cards.toSpliced(at, 1)
          counts = passagesAfter(counts, sentences, changesOf(cards, next))
          cards = next
          const passages = cards
            .filter(({ state }) => state !== 'withdrawn')
            .flatMap((one) => one.passages.filter(({ holds }) => holds))
          expect(coverageWith(counts, firstTouching(sentences, asides))).toEqual(
            coverageOf(sentences, passages, asides),
          )
        }
      },
    ),
  )
})
