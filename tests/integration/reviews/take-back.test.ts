import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { changePolicyInput } from '@/lib/core/policy/input'
import type { PolicyTerms } from '@/lib/core/policy/terms'
import { rationaleOf } from '@/lib/core/review/rationale'
import { getActivity } from '@/lib/server/audit/queries'
import { returnClaim, submitClaim } from '@/lib/server/claims/life'
import { getClaim } from '@/lib/server/claims/queries'
import { declareConflict } from '@/lib/server/conflicts/commands'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { listNotifications } from '@/lib/server/notifications/queries'
import { changePolicy } from '@/lib/server/policy/commands'
import { getPolicy } from '@/lib/server/policy/queries'
import { changeMany, previewBulk } from '@/lib/server/queue/bulk'
import { makeReport } from '@/lib/server/reports/commands'
import { getReport } from '@/lib/server/reports/queries'
import { assignClaim } from '@/lib/server/reviews/assign'
import { saveDraft, submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { takeBack } from '@/lib/server/reviews/take-back'
import { takeNext } from '@/lib/server/reviews/take-next'
import { givenNewsroom, givenOpenRound, granted, type Newsroom, review } from '@/tests/support/newsroom'

const people = {
  Olga: 'owner',
  Lea: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Theo: 'reviewer',
  Aude: 'auditor',
} as const
const HOUR = 3_600_000
const later = (hours: number) => ({ ...live, now: () => new Date(Date.now() + hours * HOUR) })

const from = (actor: MemberActor, claimId: string, whose: MemberActor | null, effects = live) =>
  takeBack(actor, { claimId, memberId: whose?.memberId ?? null }, effects)
const free = async (roundId: string) => (await db.openSlots.findUniqueOrThrow({ where: { roundId } })).free
const words = (text: string) => ({
  ratingId: 'mixed',
  confidence: 'low' as const,
  rationale: rationaleOf(text),
  evidence: [],
})
const taken = (desk: Newsroom, claimId: string, ...names: string[]) =>
  Promise.all(names.map(async (name) => granted(await takeClaim(desk.member(name), { claimId }, live))))
const kinds = async (actor: MemberActor) => (await listNotifications(actor)).items.map(({ kind }) => kind)

it('frees the slot for take next, tells whoever lost it, and keeps their draft for them', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra, theo] = ['Lea', 'Ines', 'Petra', 'Theo'].map((name) => desk.member(name)) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ]
  const { claimId, roundId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Petra')
  granted(await assignClaim(lea, { claimId, memberIds: [ines.memberId] }, live))
  granted(await saveDraft(ines, { roundId, content: words('Half a thought.') }, live))
  expect(await free(roundId)).toBe(0)
  expect(granted(await from(lea, claimId, ines))).toEqual({ names: ['Ines'] })
  expect(await free(roundId)).toBe(1)
  expect(await kinds(ines)).toEqual(['takenBack', 'assigned'])
  expect(await kinds(petra), 'who holds a slot is nobody else’s to know').toEqual([])
  expect((await listNotifications(ines)).items[0]).toMatchObject({ claimId, by: 'Lea' })

  // What she goes on typing is kept and takes no slot; a form that was left open does not submit what was taken back.
  granted(await saveDraft(ines, { roundId, content: words('A whole thought.') }, live))
  expect(await free(roundId)).toBe(1)
  const submitted = await submitReview(ines, { roundId, ...words('A whole thought.') }, live)
  expect(submitted).toMatchObject({ refusal: { code: 'review.given-back' } })
  const { mine, may } = await getClaim(ines, claimId)
  expect([mine?.leaseExpiresAt, may.take]).toEqual([null, true])
  expect(JSON.stringify(mine?.draft)).toContain('A whole thought.')

  expect(granted(await takeNext(ines, {}, live)).claimId, 'it does not come back by itself').toBeNull()
  expect(granted(await takeNext(theo, {}, live)).claimId).toBe(claimId)
  expect(granted(await from(lea, claimId, theo))).toEqual({ names: ['Theo'] })
  granted(await assignClaim(lea, { claimId, memberIds: [ines.memberId] }, live))
  const again = (await getClaim(ines, claimId)).mine
  expect(again?.leaseExpiresAt).toEqual(expect.any(String))
  expect(JSON.stringify(again?.draft)).toContain('A whole thought.')
  granted(await submitReview(ines, { roundId, ...words('A whole thought.') }, live))
})

it('takes all open slots back at once, and leaves those who answered alone', async () => {
  const desk = await givenNewsroom(people, 12)
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const { claimId, roundId } = await givenOpenRound(lea)
  await review(ines, claimId, 'true')
  await taken(desk, claimId, 'Petra', 'Lea')
  expect(granted(await from(lea, claimId, null)).names.toSorted()).toEqual(['Lea', 'Petra'])
  expect(await free(roundId)).toBe(2)
  expect(await kinds(desk.member('Petra'))).toEqual(['takenBack'])
  expect(await kinds(lea), 'nobody is told what they did').toEqual([])
  expect((await getClaim(lea, claimId)).currentRound).toMatchObject({
    submitted: 1,
    progress: [{ memberName: 'Ines', submittedAt: expect.any(String) }],
  })
  expect(await from(lea, claimId, null)).toMatchObject({
    refusal: { message: 'Nobody has it on their desk.' },
  })
})

it('tells a lead nothing that is sealed: not whether there is a draft, nor what an answer was', async () => {
  const desk = await givenNewsroom(people, 12)
  const [lea, ines, petra, theo] = ['Lea', 'Ines', 'Petra', 'Theo'].map((name) => desk.member(name)) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ]
  const said = (outcome: unknown) => JSON.stringify(outcome).replaceAll(/Ines|Petra|Theo/g, 'X')
  const { claimId, roundId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Ines', 'Petra', 'Theo')
  granted(await saveDraft(ines, { roundId, content: words('A draft.') }, live))
  expect(said(await from(lea, claimId, ines))).toBe(said(await from(lea, claimId, petra)))
  const sizes = await db.$queryRaw<{ verb: string; fields: string[] }[]>`
    SELECT e.verb, array_agg(c.name ORDER BY c.name) AS fields FROM event e
    JOIN event_content c ON c.workspace_id = e.workspace_id AND c.seq = e.seq
    WHERE e.subject_id = ${claimId}::uuid AND e.verb = 'claim.unassigned' GROUP BY e.seq, e.verb`
  expect(sizes).toHaveLength(2)
  expect(sizes[0]).toEqual(sizes[1])
  await review(petra, claimId, 'true')
  granted(await submitCannotJudge(theo, { roundId, reason: 'I know the author.' }, live))
  const answered = await from(lea, claimId, petra)
  expect(answered).toMatchObject({ refusal: { message: 'Petra has answered in this round already.' } })
  expect(said(await from(lea, claimId, theo))).toBe(said(answered))
})

it('refuses whoever is no lead, a claim whose round is over, and somebody who has nothing', async () => {
  const desk = await givenNewsroom(people)
  const [olga, lea, ines, petra] = ['Olga', 'Lea', 'Ines', 'Petra'].map((name) => desk.member(name)) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ]
  const { claimId, roundId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Ines')
  for (const name of ['Ines', 'Petra', 'Aude']) {
    const outcome = await from(desk.member(name), claimId, ines)
    expect(outcome, name).toMatchObject({ refusal: { code: 'claim.may-not-take-back' } })
  }
  expect(await from(lea, claimId, petra)).toMatchObject({
    refusal: { message: 'Petra does not have it on their desk.' },
  })
  await review(ines, claimId, 'true')
  await review(petra, claimId, 'true')
  expect(await from(lea, claimId, petra)).toMatchObject({ refusal: { code: 'claim.may-not-take-back' } })
  const decision = { claimId, roundId, ratingId: 'true', summary: 'So it is.', overrideReason: null }
  granted(await settleClaim(olga, decision, live))
  expect(await from(lea, claimId, null)).toMatchObject({ refusal: { code: 'claim.may-not-take-back' } })
  const other = await givenOpenRound(lea)
  granted(await returnClaim(lea, { claimId: other.claimId, reason: 'Two in one.' }, live))
  expect(await from(lea, other.claimId, null)).toMatchObject({
    refusal: { code: 'claim.may-not-take-back' },
  })
})

it('is an event with those it was taken from, in no report, and the report still verifies', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const { claimId, documentId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Ines')
  granted(await from(lea, claimId, ines))
  for (const reader of [lea, desk.member('Aude')]) {
    const [entry] = (await getActivity(reader, { claimId, verb: 'claim.unassigned' })).entries
    expect(entry?.about.claimId).toBe(claimId)
    expect(entry?.fields.find(({ name }) => name === 'names')).toMatchObject({ before: ['Ines'] })
  }
  const { reportId } = granted(await makeReport(lea, { documentId }, live))
  expect(JSON.stringify(await getReport(lea, reportId))).not.toContain('unassigned')
})

it('keeps whose it was to itself while names are hidden', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const now = await getPolicy(desk.member('Olga'))
  const terms: PolicyTerms = { ...now.terms, namesHidden: true }
  granted(await changePolicy(desk.member('Olga'), changePolicyInput.parse({ ...now, terms }), live))
  const { claimId, roundId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Ines')
  granted(await from(lea, claimId, ines))
  const names = async () => {
    const [entry] = (await getActivity(lea, { claimId, verb: 'claim.unassigned' })).entries
    expect(entry?.actorName).toBe('Lea')
    return entry?.fields.find(({ name }) => name === 'names')
  }
  expect(await names()).toMatchObject({ withheld: 'sealed' })
  await review(desk.member('Petra'), claimId, 'true')
  await review(desk.member('Theo'), claimId, 'true')
  expect(await names(), 'revealed, and still without names').toMatchObject({ withheld: 'sealed' })
  const decision = { claimId, roundId, ratingId: 'true', summary: 'So it is.', overrideReason: null }
  granted(await settleClaim(desk.member('Olga'), decision, live))
  expect(await names()).toMatchObject({ before: ['Ines'], withheld: null })
})

it('takes back a slot whose lease ran out too, and saving does not renew it', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const { claimId, roundId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Ines')
  granted(await from(lea, claimId, ines, later(25)))
  granted(await saveDraft(ines, { roundId, content: words('Late.') }, later(26)))
  expect(await free(roundId)).toBe(2)
})

it('previews and does many claims at once, and says of each that is skipped why', async () => {
  const desk = await givenNewsroom(people, 12)
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const rounds = []
  for (let i = 0; i < 4; i++) rounds.push(await givenOpenRound(lea))
  const claimIds = rounds.map(({ claimId }) => claimId)
  const [both, none, answered, over] = claimIds as [string, string, string, string]
  await taken(desk, both, 'Ines', 'Petra')
  await review(ines, answered, 'true')
  await taken(desk, answered, 'Petra')
  granted(await returnClaim(lea, { claimId: over, reason: 'Two in one.' }, live))
  const size = async () => (await db.auditLog.findUniqueOrThrow({ where: { id: desk.workspaceId } })).size
  const act = (memberId: string | null) => ({ kind: 'takeBack' as const, memberId })
  const start = await size()
  const preview = granted(await previewBulk(lea, { claimIds, act: act(ines.memberId) }, live))
  expect(preview.changed).toMatchObject([{ claimId: both, to: ['Ines'] }])
  expect(preview.skipped.map(({ claimId, why }) => [claimId, why])).toEqual([
    [none, 'Ines does not have it on their desk.'],
    [answered, 'Ines has answered in this round already.'],
    [over, 'A lead or an owner takes a claim back from somebody, while it is in review.'],
  ])
  expect([await size(), await kinds(ines)], 'a preview does nothing').toEqual([start, []])
  expect(granted(await changeMany(lea, { claimIds, act: act(ines.memberId) }, live))).toEqual(preview)
  expect([(await size()) - start, await kinds(ines)]).toEqual([1, ['takenBack']])
  const rest = granted(await changeMany(lea, { claimIds, act: act(null) }, live))
  expect(rest.changed.map(({ claimId, to }) => [claimId, to])).toEqual([
    [both, ['Petra']],
    [answered, ['Petra']],
  ])
  expect(rest.skipped[0]).toMatchObject({ claimId: none, why: 'Nobody has it on their desk.' })
})

it('never lets one person more than needed in while leads take back, assign and others take next', async () => {
  const names = Array.from({ length: 16 }, (_, index) => `Reviewer ${index}`)
  const crowd = Object.fromEntries(names.map((name) => [name, 'reviewer' as const]))
  const desk = await givenNewsroom({ Lea: 'lead', Lou: 'lead', ...crowd })
  const [lea, lou] = [desk.member('Lea'), desk.member('Lou')]
  const rounds = await Promise.all([0, 1, 2].map(() => givenOpenRound(lea)))
  const act = async (index: number) => {
    const { claimId } = rounds[index % rounds.length] as (typeof rounds)[number]
    const reviewer = desk.member(names[index % names.length] as string)
    if (index % 4 === 0) return from(index % 8 === 0 ? lea : lou, claimId, null)
    if (index % 4 === 1) return assignClaim(lou, { claimId, memberIds: [reviewer.memberId] }, live)
    if (index % 4 === 2) return takeClaim(reviewer, { claimId }, live)
    return takeNext(reviewer, {}, live)
  }
  await Promise.all(Array.from({ length: 96 }, (_, index) => act(index)))
  let gone = 0
  for (const { roundId, claimId } of rounds) {
    const held = await db.assignment.count({ where: { roundId, releasedAt: null } })
    expect(held).toBeLessThanOrEqual(2)
    expect(await free(roundId)).toBe(2 - held)
    gone += await db.event.count({ where: { subjectId: claimId, verb: 'claim.unassigned' } })
  }
  expect(gone, 'something was taken back').toBeGreaterThan(0)
}, 60_000)

it('keeps for its author what was typed in a round that ended under them, whatever they may do now', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const { claimId, roundId } = await givenOpenRound(lea)
  await taken(desk, claimId, 'Ines')
  granted(await saveDraft(ines, { roundId, content: words('Half a thought.') }, live))
  expect((await getClaim(ines, claimId)).unsent, 'while the round is open it is in the form').toBeNull()
  granted(await returnClaim(lea, { claimId, reason: 'Unclear.' }, live))
  const { mine, unsent } = await getClaim(ines, claimId)
  expect(mine).toBeNull()
  expect(unsent).toMatchObject({ roundId, round: 1, rating: 'Mixed', content: words('Half a thought.') })
  for (const other of [lea, petra]) expect((await getClaim(other, claimId)).unsent).toBeNull()

  const { edition } = await getClaim(lea, claimId)
  const { roundId: next } = granted(await submitClaim(lea, { claimId, edition }, live))
  expect((await getClaim(ines, claimId)).unsent?.round, 'beside the form of the next round').toBe(1)
  await taken(desk, claimId, 'Ines')
  granted(await submitReview(ines, { roundId: next, ...words('A whole thought.') }, live))
  expect((await getClaim(ines, claimId)).unsent, 'she has answered since').toBeNull()
})

it('offers a lead whom a free slot can be given to: nobody who has it, answered or has a conflict', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra, theo] = ['Lea', 'Ines', 'Petra', 'Theo'].map((name) => desk.member(name)) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ]
  const { claimId, documentId } = await givenOpenRound(lea)
  const offered = async (actor: MemberActor) =>
    (await getClaim(actor, claimId)).assignable.map(({ name }) => name)
  expect(await offered(lea)).toEqual(['Ines', 'Lea', 'Olga', 'Petra', 'Theo'])
  for (const other of [ines, desk.member('Aude')]) expect(await offered(other)).toEqual([])
  granted(await declareConflict(theo, { documentId, memberId: theo.memberId, reason: 'My own words.' }, live))
  await review(petra, claimId, 'false')
  expect(await offered(lea)).toEqual(['Ines', 'Lea', 'Olga'])
  granted(await assignClaim(lea, { claimId, memberIds: [ines.memberId] }, live))
  expect(await offered(lea), 'no slot is free').toEqual([])
  granted(await from(lea, claimId, ines))
  expect(await offered(lea)).toEqual(['Ines', 'Lea', 'Olga'])
})
