import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { everything } from '@/lib/core/agreement/filter'
import { visitor } from '@/lib/server/auth-mint'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { getInsights } from '@/lib/server/insights/queries'
import { NotFound } from '@/lib/server/not-found'
import { givenDraft, givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = { Lea: 'lead', Ines: 'reviewer', Theo: 'reviewer', Aude: 'auditor' } as const
const HOUR = 3_600_000

const day = (time: number) => new Date(time).toISOString().slice(0, 10)

it('counts what is settled by week, and how long claims took', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const start = Date.now()
  const settledAfter = async (hours: number) => {
    const { claimId, roundId } = await givenOpenRound(lea)
    for (const name of ['Ines', 'Theo']) await review(desk.member(name), claimId, 'mixed')
    const input = { claimId, roundId, ratingId: 'mixed', summary: 'As it stands.', overrideReason: null }
    const effects = { ...live, now: () => new Date(start + hours * HOUR) }
    granted(await settleClaim(lea, input, effects))
  }
  for (const hours of [10, 20, 30, 14 * 24 + 1]) await settledAfter(hours)
  await givenDraft(lea)
  await givenOpenRound(lea)

  const now = new Date(start + 15 * 24 * HOUR)
  const found = await getInsights(desk.member('Aude'), everything, now)
  expect(found.progress).toEqual({ draft: 1, in_review: 1, to_decide: 0, decided: 4, withdrawn: 0 })
  expect(found.published).toBe(0)
  expect(found.weeks.reduce((sum, { settled }) => sum + settled, 0)).toBe(4)
  expect(found.weeks.at(-1), 'the last week is there whatever was done in it').toMatchObject({
    monday: day(now.getTime() - ((now.getUTCDay() + 6) % 7) * 24 * HOUR),
  })
  expect(found.times.map(({ type, claims }) => [type, claims])).toEqual([
    [null, 4],
    ['causal-mechanism', 4],
  ])
  const [all] = found.times
  // Quartiles of 10, 20, 30 and 337 hours, interpolated; the rounds opened a moment after the start.
  expect(all?.quarter).toBeCloseTo(17.5, 0)
  expect(all?.median).toBeCloseTo(25, 0)
  expect(all?.threeQuarters).toBeCloseTo(106.75, 0)

  const earlier = { ...everything, to: day(start + 3 * 24 * HOUR) }
  const before = await getInsights(lea, earlier, now)
  expect(before.times[0]?.claims).toBe(3)
  expect(before.weeks.reduce((sum, { settled }) => sum + settled, 0)).toBe(3)
  expect(before.progress, 'progress is as it stands').toEqual(found.progress)
})

it('has nothing to say of a new desk, and says nothing to visitors', async () => {
  const desk = await givenNewsroom({ Olga: 'owner' })
  const found = await getInsights(desk.member('Olga'), everything)
  expect(found).toMatchObject({ weeks: [], times: [], published: 0 })
  await expect(getInsights(visitor() as unknown as MemberActor, everything)).rejects.toThrow(NotFound)
})
