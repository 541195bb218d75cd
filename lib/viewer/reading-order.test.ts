import { expect, test } from 'vitest'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import { inReadingOrder, lostPassages } from '@/lib/viewer/reading-order'

const passage = (part: PassageView['part'], start: number, end: number, holds = true): PassageView => ({
  id: `${part}${start}`,
  revisionId: 'r',
  part,
  start,
  end,
  exact: '',
  prefix: '',
  suffix: '',
  holds,
  placement: null,
})
const card = (number: number, ...passages: PassageView[]): ClaimCard => ({
  id: `c${number}`,
  number,
  statement: '',
  type: 'other',
  state: 'draft',
  priority: 'normal',
  legalRisk: false,
  returned: false,
  verdict: null,
  publishedAt: null,
  retractedAt: null,
  underReviewSince: null,
  passages,
  evidenceCount: 0,
  round: null,
  dissentCount: 0,
  wording: 'current',
})

const cards = [
  card(1, passage('body', 40, 50), passage('body', 10, 20)),
  card(2, passage('body', 10, 90)),
  card(3, passage('deck', 70, 80)),
  card(4, passage('headline', 3, 9, false)),
  card(5, passage('headline', 3, 9, false), passage('body', 95, 99)),
]

test('claims follow the order of their words, whatever their numbers', () => {
  expect(inReadingOrder(cards).map(({ card: { number } }) => number)).toEqual([3, 2, 1, 5])
})

test('a passage that does not hold gives a claim no place and is listed', () => {
  expect(lostPassages(cards).map(({ card: { number } }) => number)).toEqual([4, 5])
})
