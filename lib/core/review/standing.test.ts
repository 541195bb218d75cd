import { expect, it } from 'vitest'
import { standingsOf } from '@/lib/core/review/standing'
import { research4 } from '@/lib/core/verdicts/scales/research-4'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'

const review = (who: string, ratingId: string | null) => ({
  who,
  rating: ratingId === null ? null : { ratingId },
})

it('puts steps on the line in order, and off it only what was given', () => {
  const { line, beside } = standingsOf(
    [review('IM', 'mixed'), review('PK', 'mixed'), review('TR', 'unproven'), review('AO', null)],
    truth5,
  )
  expect(line.map(({ rating }) => rating.id)).toEqual([
    'false',
    'mostly-false',
    'mixed',
    'mostly-true',
    'true',
  ])
  expect(line[2]?.reviews.map(({ who }) => who)).toEqual(['IM', 'PK'])
  expect(beside.map(({ rating, reviews }) => [rating.id, reviews.length])).toEqual([['unproven', 1]])
})

it('has no line on a nominal scale: every rating is a column', () => {
  const { line, beside } = standingsOf([review('IM', 'supported')], research4)
  expect(line).toEqual([])
  expect(beside.map(({ reviews }) => reviews.length)).toEqual([0, 0, 0, 1])
})
