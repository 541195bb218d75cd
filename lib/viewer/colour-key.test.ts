import { expect, test } from 'vitest'
import type { ClaimCard } from '@/lib/core/claims/view'
import { colourKey } from '@/lib/viewer/colour-key'

const rating = {
  scaleId: 'truth-5',
  scaleVersion: 1,
  ratingId: 'false',
  label: 'False',
  slot: 'false' as const,
}
const card = (over: Partial<ClaimCard>) => ({
  state: 'decided' as const,
  returned: false,
  publishedAt: null,
  verdict: { ...rating, slot: 'mixed' as const },
  type: 'event' as const,
  judgedBy: [{ memberId: 'rob', name: 'Rob', rating }],
  ...over,
})

test('by reviewer, a decided claim has the colour of that member’s rating, not of the verdict', () => {
  expect(colourKey(card({}), 'reviewer rob')).toBe('v-false')
  expect(colourKey(card({ state: 'to_decide' }), 'reviewer rob')).toBe('v-false')
  expect(colourKey(card({}), 'verdict')).toBe('v-mixed')
})

test('a claim that this member did not review is none of their colours', () => {
  expect(colourKey(card({}), 'reviewer ada')).toBe('n-none')
})

test('a claim in review is neutral, whatever was revealed of an earlier round', () => {
  expect(colourKey(card({ state: 'in_review' }), 'reviewer rob')).toBe('s-in-review')
})

test('by type, the type is the colour', () => {
  expect(colourKey(card({}), 'type')).toBe('k-event')
})
