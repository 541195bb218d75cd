import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimCard } from '@/lib/core/claims/view'
import { getScale } from '@/lib/core/verdicts/registry'
import { changesOf } from '@/lib/viewer/card-changes'
import { tallyAfter, tallyOf } from '@/lib/viewer/claim-tally'
import { legendGroups, reviewersOf } from '@/lib/viewer/legend-rows'
import { inReadingOrder, readingOrderAfter } from '@/lib/viewer/reading-order'

const scale = getScale('truth-5', 1)
const verdict = fc.constantFrom(
  null,
  ...(['true', 'false', 'mixed'] as const).flatMap((slot) =>
    ['One word', 'Another word'].map((label) => ({
      scaleId: 's',
      scaleVersion: 1,
      ratingId: slot,
      label,
      slot,
    })),
  ),
)
const rating = { scaleId: 's', scaleVersion: 1, ratingId: 'mixed', label: 'Mixed', slot: 'mixed' as const }

const card = fc
  .record({
    state: fc.constantFrom('draft', 'in_review', 'to_decide', 'decided', 'withdrawn'),
    type: fc.constantFrom('statistic', 'event'),
    returned: fc.boolean(),
    verdict,
    part: fc.constantFrom('headline', 'body'),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 9 }),
    holds: fc.boolean(),
    judges: fc.subarray(['a', 'b']),
  })
  .map(({ part, start, length, holds, judges, ...rest }) => ({
    ...rest,
    priority: 'normal',
    publishedAt: null,
    judgedBy: judges.map((memberId) => ({ memberId, name: `Name ${memberId}`, rating })),
    passages: [{ part, start, end: start + length, holds }],
  }))

/** Lists of cards, each made of the one before: some leave, some change, some come. */
const histories = fc
  .array(fc.tuple(fc.array(card, { maxLength: 12 }), fc.infiniteStream(fc.nat(3))), {
    minLength: 2,
    maxLength: 5,
  })
  .map((steps) => {
    let number = 0
    const numbered = (one: object): ClaimCard => {
      number += 1
      return { ...one, id: `c${number}`, number } as unknown as ClaimCard
    }
    let now: readonly ClaimCard[] = []
    return steps.map(([come, dice]) => {
      const kept = now.filter(() => dice.next().value !== 0)
      const changed = kept.map((one) =>
        dice.next().value === 0 ? { ...one, state: 'decided' as const, verdict: null } : one,
      )
      now = [...changed, ...come.map(numbered)]
      if (dice.next().value === 0) now = [...now].reverse()
      return now
    })
  })

test('what differs between two lists, taken from one and put into the other, makes them the same', () => {
  fc.assert(
    fc.property(histories, (lists) => {
      for (const [i, after] of lists.entries()) {
        const before = lists[i - 1] ?? []
        const { gone, come } = changesOf(before, after)
        const left = before.filter((one) => !gone.includes(one))
        expect(new Set([...left, ...come])).toEqual(new Set(after))
        expect(left.length + come.length).toBe(after.length)
      }
    }),
  )
})

test('one card among ten thousand is the only difference, wherever it is', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => ({ at }))
  const other = { at: -1 }
  expect(changesOf(all, all.with(4000, other))).toEqual({ gone: [all[4000]], come: [other] })
  expect(changesOf(all, all.toSpliced(4000, 1))).toEqual({ gone: [all[4000]], come: [] })
  expect(changesOf(all, all.toSpliced(4000, 0, other))).toEqual({ gone: [], come: [other] })
})

test('counts and order that follow a change are those made anew', () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom('verdict' as const, 'state' as const, 'reviewer a' as const),
      (lists, by) => {
        let tally = tallyOf([], by)
        let order = inReadingOrder([])
        for (const [i, cards] of lists.entries()) {
          const changes = changesOf(lists[i - 1] ?? [], cards)
          tally = tallyAfter(tally, changes)
          order = readingOrderAfter(order, changes)
          const anew = tallyOf(cards, by)
          expect(tally).toEqual(anew)
          expect(legendGroups(tally, scale)).toEqual(legendGroups(anew, scale))
          expect(reviewersOf(tally)).toEqual(reviewersOf(anew))
          expect(order).toEqual(inReadingOrder(cards))
        }
      },
    ),
  )
})
