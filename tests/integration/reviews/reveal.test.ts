import { expect, it } from 'vitest'
import { submitReviewInput } from '@/lib/core/review/input'
import { rationaleOf } from '@/lib/core/review/rationale'
import { getClaim } from '@/lib/server/claims/queries'
import { live } from '@/lib/server/effects'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

/** What no compression of an index brings below its limit. */
const noise = (length: number) => {
  let state = 7
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return String.fromCodePoint(0x4e00 + (state % 20000))
  }).join('')
}

it('is reached whatever the address of a source that a sealed review brought', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer' })
  const { claimId } = await givenOpenRound(desk.member('Lea'))
  const ines = desk.member('Ines')
  const { roundId } = granted(await takeClaim(ines, { claimId }, live))
  const cite = (url: string, doi: string | null) => ({
    choice: { source: { kind: 'web-page', title: 'Long', url, doi } },
    citation: { used: false, whyNotUsed: 'Too long.' },
  })
  const input = submitReviewInput.parse({
    roundId,
    ratingId: 'mixed',
    confidence: 'low',
    rationale: rationaleOf('Because.'),
    evidence: [
      cite(`https://a.example/${noise(1900)}`, null),
      cite(`https://a.example/?q=${noise(1900)}`, null),
      cite('https://b.example/', `10.1000/${noise(280)}`),
    ],
  })
  granted(await submitReview(ines, input, live))
  expect(await review(desk.member('Petra'), claimId, 'mixed')).toEqual({ revealed: true })
  const { evidence } = await getClaim(desk.member('Lea'), claimId)
  expect(evidence).toHaveLength(3)
})
