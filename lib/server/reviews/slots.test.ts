import { describe, expect, it } from 'vitest'
import { type Held, hasOpenSlot, wasGivenBack } from '@/lib/server/reviews/slots'

const now = new Date('2026-03-14T12:00:00Z')
const held = (memberId: string, more: Partial<Held> = {}): Held => ({
  memberId,
  leaseExpiresAt: new Date('2026-03-15T12:00:00Z'),
  releasedAt: null,
  submittedAt: null,
  ...more,
})

describe('hasOpenSlot', () => {
  it('counts ratings and promised slots against what the round requires', () => {
    expect(hasOpenSlot({ required: 2, ratings: 0, assignments: [held('a')] }, 'c', now)).toBe(true)
    expect(hasOpenSlot({ required: 2, ratings: 0, assignments: [held('a'), held('b')] }, 'c', now)).toBe(
      false,
    )
    const used = held('a', { submittedAt: now })
    expect(hasOpenSlot({ required: 2, ratings: 1, assignments: [used, held('b')] }, 'c', now)).toBe(false)
  })

  it('frees a slot that was given back, whose lease ended, or whose holder could not judge', () => {
    const freed = [
      held('a', { releasedAt: now }),
      held('a', { leaseExpiresAt: now }),
      held('a', { submittedAt: now }),
    ]
    for (const assignment of freed) {
      expect(hasOpenSlot({ required: 1, ratings: 0, assignments: [assignment] }, 'c', now)).toBe(true)
    }
  })

  it('keeps the own slot open in a full round', () => {
    expect(hasOpenSlot({ required: 1, ratings: 0, assignments: [held('a')] }, 'a', now)).toBe(true)
  })
})

describe('wasGivenBack', () => {
  const ends = new Date('2026-03-15T12:00:00Z')
  it.each([
    ['never taken', [], false],
    ['held', [held('a')], false],
    ['given back', [held('a', { releasedAt: now })], true],
    ['somebody else’s', [held('b', { releasedAt: now })], false],
    ['ran out', [held('a', { leaseExpiresAt: now })], false],
    ['ran out and was taken back at its end', [held('a', { releasedAt: ends })], false],
    ['answered with "cannot judge"', [held('a', { releasedAt: now, submittedAt: now })], false],
  ])('%s', (_, assignments, expected) => {
    expect(wasGivenBack(assignments, 'a')).toBe(expected)
  })
})
