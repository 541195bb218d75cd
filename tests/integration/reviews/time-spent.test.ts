import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { everything } from '@/lib/core/agreement/filter'
import { getClaim } from '@/lib/server/claims/queries'
import { live } from '@/lib/server/effects'
import { getInsights } from '@/lib/server/insights/queries'
import { takeClaim } from '@/lib/server/reviews/commands'
import { tellTime } from '@/lib/server/reviews/time-spent'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const at = (seconds: number) => ({ ...live, now: () => new Date(Date.UTC(2026, 2, 14, 10) + seconds * 1000) })

it('adds up, never more than has passed, and ends at four hours', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer' })
  const { claimId, roundId } = await givenOpenRound(desk.member('Lea'))
  const ines = desk.member('Ines')
  const mine = async () => (await getClaim(ines, claimId)).currentRound?.time.mine
  const tell = (seconds: number, when: number) => tellTime(ines, { roundId, seconds }, at(when))
  expect(await tell(60, 0)).toMatchObject({ refusal: { code: 'round.not-found' } })
  granted(await takeClaim(ines, { claimId }, live))
  granted(await tell(60, 0))
  granted(await tell(60, 60))
  expect(await mine()).toBe(2)
  // A second page tells the same minute.
  granted(await tell(60, 61))
  granted(await tell(300, 59))
  expect(await mine()).toBe(3)
  for (let n = 1; n <= 60; n += 1) granted(await tell(300, 61 + n * 300))
  expect(await mine()).toBe(240)
})

it('is for members who write reviews, in rounds of their own workspace', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Aude: 'auditor', Ines: 'reviewer' })
  const other = await givenNewsroom({ Olga: 'owner' })
  const { claimId, roundId } = await givenOpenRound(desk.member('Lea'))
  granted(await takeClaim(desk.member('Ines'), { claimId }, live))
  for (const actor of [desk.member('Aude'), other.member('Olga')]) {
    expect(await tellTime(actor, { roundId, seconds: 60 }, live)).toMatchObject({ ok: false })
  }
})

it('is the author’s alone; of three people or more the median is everybody’s, after the reveal', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Theo: 'reviewer' }, 12)
  const lea = desk.member('Lea')
  const { claimId, roundId } = await givenOpenRound(lea)
  const judge = async (actor: MemberActor, minutes: number) => {
    granted(await takeClaim(actor, { claimId }, live))
    for (let n = 0; n < minutes; n += 1) granted(await tellTime(actor, { roundId, seconds: 60 }, at(n * 60)))
    return review(actor, claimId, 'mixed')
  }
  const team = async () => [
    (await getClaim(lea, claimId)).currentRound?.time ?? null,
    (await getInsights(lea, everything)).reviewTime,
  ]
  await judge(desk.member('Ines'), 4)
  await judge(desk.member('Petra'), 9)
  expect(await team()).toEqual([{ mine: null, team: null }, null])
  expect(await judge(desk.member('Theo'), 6)).toEqual({ revealed: true })
  const median = { minutes: 6, reviews: 3 }
  expect(await team()).toEqual([{ mine: null, team: median }, median])
  expect((await getClaim(desk.member('Petra'), claimId)).currentRound?.time).toEqual({
    mine: 9,
    team: median,
  })

  const second = await givenOpenRound(lea)
  await review(desk.member('Ines'), second.claimId, 'true')
  await review(desk.member('Petra'), second.claimId, 'true')
  await review(desk.member('Theo'), second.claimId, 'true')
  expect((await getClaim(lea, second.claimId)).currentRound?.time, 'nobody was timed').toEqual({
    mine: null,
    team: null,
  })
})
