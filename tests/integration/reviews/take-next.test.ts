import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { changeRole } from '@/lib/server/members/membership'
import { releaseClaim, saveDraft, submitCannotJudge, takeClaim } from '@/lib/server/reviews/commands'
import { takeNext } from '@/lib/server/reviews/take-next'
import { givenDraft, givenNewsroom, givenOpenRound, granted } from '@/tests/support/newsroom'

const HOUR = 3_600_000
const later = (hours: number) => ({ ...live, now: () => new Date(Date.now() + hours * HOUR) })
const next = async (actor: MemberActor, effects = live) => granted(await takeNext(actor, {}, effects)).claimId

/** The slots of a round that are promised or used at a moment, and what the database counts as free. */
async function heldAt(roundId: string, now: Date) {
  const held = await db.assignment.findMany({
    where: {
      roundId,
      releasedAt: null,
      OR: [{ submittedAt: { not: null } }, { leaseExpiresAt: { gt: now } }],
    },
    select: { memberId: true },
  })
  const counted = await db.openSlots.findUnique({ where: { roundId }, select: { free: true } })
  return { members: held.map(({ memberId }) => memberId), free: counted?.free }
}

it('gives fifty people who ask at once each claim as often as it needs, nobody twice, and nothing beyond', async () => {
  const people = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`Reviewer ${index}`, 'reviewer' as const]),
  )
  const desk = await givenNewsroom({ Lea: 'lead', ...people })
  const reviewers = Object.keys(people).map((name) => desk.member(name))
  // 20 claims with two slots each for fifty people: ten go away empty-handed.
  const rounds = []
  for (let i = 0; i < 20; i++) rounds.push((await givenOpenRound(desk.member('Lea'))).roundId)
  const taken = await Promise.all(reviewers.map((reviewer) => next(reviewer)))
  expect(taken.filter((claimId) => claimId === null)).toHaveLength(10)
  for (const roundId of rounds) {
    const { members, free } = await heldAt(roundId, new Date())
    expect(members).toHaveLength(2)
    expect(new Set(members).size).toBe(2)
    expect(free).toBe(0)
  }

  // A day later every lease has run out: all of it comes back, and is given out again exactly.
  const again = await Promise.all(reviewers.map((reviewer) => next(reviewer, later(25))))
  expect(again.filter((claimId) => claimId === null)).toHaveLength(10)
  const tomorrow = new Date(Date.now() + 25 * HOUR)
  for (const roundId of rounds) expect((await heldAt(roundId, tomorrow)).members).toHaveLength(2)
}, 60_000)

it('mixes with taking by name: a claim is never over-assigned', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Reviewer ${index}`)
  const desk = await givenNewsroom({
    Lea: 'lead',
    ...Object.fromEntries(names.map((name) => [name, 'reviewer' as const])),
  })
  for (let i = 0; i < 6; i++) {
    const { claimId, roundId } = await givenOpenRound(desk.member('Lea'))
    await Promise.all(
      names.map((name, index) =>
        index % 2 === 0
          ? takeNext(desk.member(name), {}, live)
          : takeClaim(desk.member(name), { claimId }, live),
      ),
    )
    expect((await heldAt(roundId, new Date())).members).toHaveLength(2)
  }
}, 60_000)

it('hands the urgent one first, then the one due first, then the one that waits longest', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer' })
  const lea = desk.member('Lea')
  const [old, due, urgent] = [await givenDraft(lea), await givenDraft(lea), await givenDraft(lea)]
  // As a claim that was made urgent or given a day while it was a draft.
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.claim.update({ where: { id: urgent.claimId }, data: { priority: 'high' } })
    await tx.claim.update({ where: { id: due.claimId }, data: { dueOn: '2026-12-24' } })
  })
  for (const { claimId } of [old, due, urgent]) granted(await submitClaim(lea, { claimId, edition: 1 }, live))
  const ines = desk.member('Ines')
  expect([await next(ines), await next(ines), await next(ines), await next(ines)]).toEqual([
    urgent.claimId,
    due.claimId,
    old.claimId,
    null,
  ])
})

it('gives nobody again what they gave back or could not judge, and gives it to others', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Theo: 'reviewer' })
  const [ines, petra, theo] = ['Ines', 'Petra', 'Theo'].map((name) => desk.member(name)) as MemberActor[]
  if (!ines || !petra || !theo) throw new Error('three reviewers')
  const { claimId, roundId } = await givenOpenRound(desk.member('Lea'))
  expect(await next(ines)).toBe(claimId)
  expect(await next(petra)).toBe(claimId)
  expect(await next(theo)).toBeNull()
  granted(await releaseClaim(ines, { claimId }, live))
  granted(await submitCannotJudge(petra, { roundId, reason: 'I know the author.' }, live))
  expect((await heldAt(roundId, new Date())).free).toBe(2)
  expect(await next(ines)).toBeNull()
  expect(await next(petra)).toBeNull()
  expect(await next(theo)).toBe(claimId)
  granted(await takeClaim(ines, { claimId }, live))
  expect((await heldAt(roundId, new Date())).free).toBe(0)
})

it('keeps the slot of whoever goes on writing, also after the lease ran out and nobody else came', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Theo: 'reviewer' })
  const [ines, theo] = [desk.member('Ines'), desk.member('Theo')]
  const { claimId, roundId } = await givenOpenRound(desk.member('Lea'))
  expect(await next(ines)).toBe(claimId)
  // Somebody asks the next day, which takes back what ran out; two slots are there, and one is still free for Ines.
  expect(await next(theo, later(25))).toBe(claimId)
  expect((await heldAt(roundId, new Date())).free).toBe(1)
  const content = { ratingId: null, confidence: null, rationale: null, evidence: [] }
  granted(await saveDraft(ines, { roundId, content }, later(26)))
  expect((await heldAt(roundId, later(26).now())).members).toHaveLength(2)
  expect(await next(desk.member('Petra'), later(26))).toBeNull()
})

it('refuses whoever is no reviewer any more, at that very moment', async () => {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Ines: 'reviewer', Aude: 'auditor' })
  await givenOpenRound(desk.member('Lea'))
  expect(await takeNext(desk.member('Aude'), {}, live)).toMatchObject({
    refusal: { code: 'review.may-not-take' },
  })
  const { memberId } = desk.member('Ines')
  granted(await changeRole(desk.member('Olga'), { memberId, role: 'auditor' }, live))
  expect(await takeNext(desk.member('Ines'), {}, live)).toMatchObject({
    refusal: { code: 'member.role-changed' },
  })
})
