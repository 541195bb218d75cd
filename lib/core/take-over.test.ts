import { expect, it } from 'vitest'
import { takeOver } from '@/lib/core/take-over'

const base = { statement: 'It rained.', claimant: null as string | null, legalRisk: false, rules: [1] }

it('keeps what was changed here, takes everything else as it is now, and says what both changed', () => {
  const mine = { ...base, statement: 'It poured.' }
  const theirs = { ...base, claimant: 'The mayor', legalRisk: true }
  expect(takeOver(base, mine, theirs)).toEqual({
    merged: { ...theirs, statement: 'It poured.' },
    both: [],
  })
  expect(takeOver(base, mine, { ...theirs, statement: 'It snowed.' })).toEqual({
    merged: { ...theirs, statement: 'It poured.' },
    both: ['statement'],
  })
})

it('takes all of it where nothing was changed, and calls no change what is the same', () => {
  const theirs = { ...base, statement: 'It poured.', rules: [1, 2] }
  expect(takeOver(base, { ...base, claimant: '' }, theirs)).toEqual({ merged: theirs, both: [] })
  expect(takeOver(base, theirs, theirs).both).toEqual([])
  expect(takeOver({ ...base, legalRisk: true }, base, { ...base, legalRisk: true }).merged.legalRisk).toBe(
    false,
  )
})
