import { expect, test } from 'vitest'
import { certaintyGroups } from '@/lib/core/review/sureness'

test('certainty stands by the levels of the scale, with who gave which', () => {
  const levels = [{ label: 'High' }, { label: 'Moderate' }, { label: 'Low' }]
  const reviews = [
    { memberName: 'Ines', certainty: 'Low' },
    { memberName: 'Petra', certainty: 'High' },
    { memberName: 'Theo', certainty: 'Low' },
    { memberName: 'Rui', certainty: null },
  ]
  expect(certaintyGroups(reviews, levels)).toEqual([
    { label: 'High', names: ['Petra'] },
    { label: 'Low', names: ['Ines', 'Theo'] },
  ])
  expect(certaintyGroups(reviews, [])).toEqual([])
})
