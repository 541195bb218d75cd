import { describe, expect, it } from 'vitest'
import { spreadOf } from '@/lib/core/review/spread'
import { research4 } from '@/lib/core/verdicts/scales/research-4'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'

const given = (...ids: (string | null)[]) => ids.map((ratingId) => ({ ratingId }))

describe('spreadOf', () => {
  it.each([
    [['mixed', 'mixed', 'mixed'], true, 'Unanimous: Mixed'],
    [['unproven', 'unproven'], true, 'Unanimous: Unproven'],
    [['mixed'], true, 'One review: Mixed'],
    [['mixed', 'unproven', 'mixed'], false, 'Split: 2 Mixed, 1 off the scale'],
    [['true', 'false'], false, 'Split: 1 False, 1 True'],
    [['misleading', 'unproven'], false, 'Split: 1 Unproven, 1 Misleading'],
    [['misleading', 'mixed', 'unproven'], false, 'Split: 1 Mixed, 2 off the scale'],
    [['mixed', null], true, 'One review: Mixed'],
    [[], false, 'No ratings'],
  ])('says of %j on Truth-5: %s, %s', (ids, unanimous, words) => {
    expect(spreadOf(given(...ids), truth5)).toEqual({ unanimous, words })
  })

  it('names every rating of a nominal scale, in the order of the scale', () => {
    expect(spreadOf(given('supported', 'refuted', 'supported'), research4).words).toBe(
      'Split: 1 Refuted, 2 Supported',
    )
  })
})
