import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { declareConflictInput } from '@/lib/core/conflicts/input'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { rationaleOf } from '@/lib/core/review/rationale'
import { getClaim } from '@/lib/server/claims/queries'
import { declareConflict, withdrawConflict } from '@/lib/server/conflicts/commands'
import { listConflicts } from '@/lib/server/conflicts/queries'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { listNotifications } from '@/lib/server/notifications/queries'
import { planAssignments } from '@/lib/server/queue/plan-assignments'
import { getQueue } from '@/lib/server/queue/queries'
import { makeReport } from '@/lib/server/reports/commands'
import { readPdf } from '@/lib/server/reports/read-pdf'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { assignClaim } from '@/lib/server/reviews/assign'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { takeNext } from '@/lib/server/reviews/take-next'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = {
  Olga: 'owner',
  Lea: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Rui: 'reviewer',
  Aude: 'auditor',
} as const

const reason = 'My sister owns the shop.'
const declare = (by: MemberActor, documentId: string, of = by) =>
  declareConflict(by, { documentId, memberId: of.memberId, reason }, live)
const withdraw = (by: MemberActor, conflictId: string) =>
  withdrawConflict(by, { conflictId, reason: 'She sold it.' }, live)
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? null : outcome.refusal?.code
const idsIn = async (by: MemberActor, list: 'to-do' | 'to-decide') =>
  (await getQueue(by, { list })).rows.map(({ claimId }) => claimId)

it('gives a slot back and keeps its member out until it is withdrawn', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const { claimId, documentId, roundId } = await givenOpenRound(ines)
  const other = await givenOpenRound(ines)
  granted(await takeClaim(petra, { claimId }, live))
  const slot = { where: { roundId_memberId: { roundId, memberId: petra.memberId } } }
  expect((await db.assignment.findUniqueOrThrow(slot)).releasedAt).toBeNull()

  const { conflictId } = granted(await declare(petra, documentId))
  expect(codeOf(await declare(petra, documentId))).toBe('conflict.stands')
  expect((await db.assignment.findUniqueOrThrow(slot)).releasedAt).not.toBeNull()
  expect(await idsIn(petra, 'to-do')).toEqual([other.claimId])
  expect((await getClaim(petra, claimId)).may).toMatchObject({ take: false, review: false })
  expect(codeOf(await takeClaim(petra, { claimId }, live))).toBe('review.may-not-take')
  const said = { ratingId: 'false', confidence: 'high' as const, rationale: rationaleOf('So.'), evidence: [] }
  expect((await submitReview(petra, { roundId, ...said }, live)).ok).toBe(false)
  const assigned = { claimId, memberIds: [petra.memberId] }
  expect(codeOf(await assignClaim(lea, assigned, live))).toBe('assignment.conflict')
  const act = { kind: 'assign', memberIds: [petra.memberId], sharing: 'turn', overlap: 1 } as const
  const plan = await planAssignments(
    desk.workspaceId,
    [claimId, other.claimId],
    { ...act, memberIds: [petra.memberId] },
    new Date(),
  )
  expect([plan(claimId).ok, plan(other.claimId).ok]).toEqual([false, true])
  // The other claim, though it came later; then there is nothing more.
  expect(granted(await takeNext(petra, {}, live)).claimId).toBe(other.claimId)
  expect(granted(await takeNext(petra, {}, live)).claimId).not.toBe(claimId)

  granted(await withdraw(petra, conflictId))
  expect(await idsIn(petra, 'to-do')).toContain(claimId)
  await review(petra, claimId, 'false')
})

it('tells its member of the claims it takes off their desk, where somebody else declares it', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const { claimId, documentId } = await givenOpenRound(ines)
  for (const one of [ines, petra]) granted(await takeClaim(one, { claimId }, live))
  granted(await declare(lea, documentId, petra))
  expect((await listNotifications(petra)).items).toMatchObject([{ kind: 'takenBack', claimId, by: 'Lea' }])
  granted(await declare(ines, documentId))
  expect((await listNotifications(ines)).items, 'who declares it knows').toEqual([])
})

it('keeps a lead from settling', async () => {
  const desk = await givenNewsroom(people)
  const [lea, olga] = [desk.member('Lea'), desk.member('Olga')]
  const { claimId, documentId, roundId } = await givenOpenRound(desk.member('Ines'))
  for (const name of ['Petra', 'Rui']) await review(desk.member(name), claimId, 'false')
  expect(await idsIn(lea, 'to-decide')).toEqual([claimId])
  const settle = (by: MemberActor) =>
    settleClaim(by, { claimId, roundId, ratingId: 'false', summary: 'It is so.', overrideReason: null }, live)
  granted(await declare(lea, documentId))
  expect(await idsIn(lea, 'to-decide')).toEqual([])
  expect(await settle(lea)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('conflict') },
  })
  granted(await settle(olga))
})

it('is declared by its member or a lead, and taken back by whoever declared it or a lead', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra, aude] = ['Lea', 'Ines', 'Petra', 'Aude'].map(desk.member) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ]
  const { documentId } = await givenOpenRound(ines)
  expect((await declare(ines, documentId, petra)).ok).toBe(false)
  expect((await declare(aude, documentId)).ok).toBe(false)
  expect(codeOf(await declare(lea, documentId, aude))).toBe('member.not-found')
  const stranger = (await givenNewsroom(people)).member('Lea')
  expect(codeOf(await declare(stranger, documentId))).toBe('document.not-found')

  const { conflictId } = granted(await declare(lea, documentId, petra))
  expect((await listConflicts(ines, documentId)).members.map(({ name }) => name)).toEqual(['Ines'])
  expect(await listConflicts(petra, documentId)).toMatchObject({
    conflicts: [{ memberName: 'Petra', declaredByName: 'Lea', reason, mayWithdraw: false }],
    members: [],
  })
  expect((await withdraw(petra, conflictId)).ok).toBe(false)
  expect(codeOf(await withdraw(stranger, conflictId))).toBe('conflict.not-found')
  granted(await withdraw(lea, conflictId))
  expect(codeOf(await withdraw(lea, conflictId))).toBe('conflict.not-found')
})

it('is stated by the report where there is one, and never deleted', async () => {
  const desk = await givenNewsroom(people)
  const [lea, petra] = [desk.member('Lea'), desk.member('Petra')]
  const { documentId } = await givenOpenRound(desk.member('Ines'))
  const record = async () => {
    const { reportId } = granted(await makeReport(lea, { documentId }, live))
    const kept = await db.report.findUniqueOrThrow({ where: { id: reportId } })
    return JSON.parse(kept.record) as ReportRecord
  }
  expect((await record()).sections).not.toHaveProperty('conflicts')
  // An id in capitals names the same document, and must not keep the conflict out of its reports.
  const shouted = { documentId: documentId.toUpperCase(), memberId: petra.memberId.toUpperCase(), reason }
  const { conflictId } = granted(await declareConflict(petra, declareConflictInput.parse(shouted), live))
  granted(await withdraw(petra, conflictId))
  const after = await record()
  expect(verifyRecord(after).filter(({ ok }) => !ok)).toEqual([])
  expect(after.sections.conflicts).toMatchObject([
    { member: 'Petra', reason, withdrawn: { reason: 'She sold it.' } },
  ])
  expect(renderHtml(after)).toContain(reason)
  const { words } = await readPdf(await renderPdf(serializeRecord(after)), { words: true })
  expect(words.map(({ word }) => word).join(' ')).toContain(reason)
  await expect(db.$executeRaw`DELETE FROM conflict`).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`UPDATE conflict SET reason = 'x'`).rejects.toThrow()
})

it('a slot that is taken while the conflict is on its way is not given', async () => {
  const desk = await givenNewsroom(people)
  const petra = desk.member('Petra')
  const { workspaceId } = petra
  const { documentId } = await givenOpenRound(desk.member('Ines'))
  // Whoever holds the log keeps the declaration from its end, with the conflict written and not yet seen by others.
  let isHeld = false
  let letGo = () => {}
  const untilLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const held = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM audit_log WHERE id = ${workspaceId}::uuid FOR UPDATE`
      isHeld = true
      await untilLetGo
    },
    { timeout: 20_000 },
  )
  await expect.poll(() => isHeld).toBe(true)
  const declared = declare(petra, documentId)
  const isWaiting = async () =>
    (
      await db.$queryRaw<object[]>`
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%append_events%'`
    ).length > 0
  await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true)
  const taken = takeNext(petra, {}, live)
  setTimeout(letGo, 400)
  expect(granted(await taken).claimId).toBeNull()
  granted(await declared)
  await held
  expect(await db.assignment.count({ where: { memberId: petra.memberId, releasedAt: null } })).toBe(0)
})
