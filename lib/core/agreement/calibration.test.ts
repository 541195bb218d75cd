import { expect, test } from 'vitest'
import { calibrationOf } from '@/lib/core/agreement/calibration'
import { wilsonInterval } from '@/lib/core/agreement/wilson'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'

const rating = (memberId: string, ratingId: string, confidence: 'low' | 'high') => ({
  memberId,
  ratingId,
  confidence,
})
const one = { documentId: 'd', type: 'event', scale: truth5, times: 1, claimIds: [] }

test('compares ratings with decisions: all, by confidence, and in which direction they differ', () => {
  const judged = [
    {
      ...one,
      times: 2,
      decided: 'mixed',
      ratings: [rating('ana', 'mixed', 'high'), rating('ben', 'false', 'low')],
    },
    { ...one, decided: 'mixed', ratings: [rating('ana', 'true', 'low'), rating('ben', 'satire', 'high')] },
    { ...one, decided: null, ratings: [rating('ana', 'true', 'high')] },
  ]
  expect(calibrationOf(judged)).toMatchObject({
    all: { n: 6, matched: 2 },
    byConfidence: {
      low: { n: 3, matched: 0 },
      medium: { n: 0, low: null, high: null },
      high: { n: 3, matched: 2 },
    },
    harsher: 2,
    milder: 1,
  })
  expect(calibrationOf(judged, (id) => id === 'ana')).toMatchObject({
    all: { n: 3, matched: 2 },
    harsher: 0,
    milder: 1,
  })
})

test.each([
  // Newcombe (1998), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %i of %i is %f to %f', (hits, n, low, high) => {
  const found = wilsonInterval(hits, n)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('nothing counted has no interval', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: null, high: null })
})
