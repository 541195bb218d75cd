import { expect, it } from 'vitest'
import { dissentOf } from '@/lib/core/decisions/dissent'

const reviews = [
  { id: 'a', ratingId: 'mixed' },
  { id: 'b', ratingId: 'unproven' },
  { id: 'c', ratingId: null },
]

it('keeps every rating that differs from the verdict, and no "cannot judge"', () => {
  expect(dissentOf(reviews, 'mixed').map(({ id }) => id)).toEqual(['b'])
  expect(dissentOf(reviews, 'false').map(({ id }) => id)).toEqual(['a', 'b'])
})
