import { describe, expect, it } from 'vitest'
import { closenessOf } from '@/lib/core/review/closeness'
import { research4 } from '@/lib/core/verdicts/scales/research-4'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'

const given = (...ids: (string | null)[]) => ids.map((ratingId) => ({ ratingId }))

describe('closenessOf', () => {
  it.each([
    [['mixed', 'mixed', null], 'unanimous'],
    [['mixed'], 'unanimous'],
    [['mostly-true', 'true', 'true'], 'near'],
    [['true', 'mixed'], 'split'],
    [['true', 'mostly-true', 'mixed'], 'split'],
    [['true', 'unproven'], 'split'],
    [['misleading', 'unproven'], 'split'],
    [[null], null],
    [[], null],
  ])('says of %j on Truth-5: %s', (ids, closeness) => {
    expect(closenessOf(given(...ids), truth5)).toBe(closeness)
  })

  it('knows no neighbours on a nominal scale', () => {
    expect(closenessOf(given('supported', 'refuted'), research4)).toBe('split')
  })
})
