import { beforeEach, expect, it } from 'vitest'
import { mintAccount, operator, visitor } from '@/lib/server/auth-mint'
import { draftClaim } from '@/lib/server/claims/commands'
import { db } from '@/lib/server/db'
import { importPastedText } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { addMember } from '@/lib/server/members/commands'
import { changeRole, deactivateMember, reactivateMember } from '@/lib/server/members/membership'
import { listMembers } from '@/lib/server/members/queries'
import { renameAccount } from '@/lib/server/members/rename'
import { makeResetLink, resetPassword } from '@/lib/server/members/reset'
import { makeReport } from '@/lib/server/reports/commands'
import { assignClaim } from '@/lib/server/reviews/assign'
import { takeClaim } from '@/lib/server/reviews/commands'
import { takeNext } from '@/lib/server/reviews/take-next'
import { givenDraft, givenNewsroom, givenOpenRound, granted, type Newsroom } from '@/tests/support/newsroom'
import { givenSession } from '@/tests/support/signed-in'

let desk: Newsroom
beforeEach(async () => {
  desk = await givenNewsroom({
    Olga: 'owner',
    Omar: 'owner',
    Lea: 'lead',
    Ines: 'reviewer',
    Petra: 'reviewer',
  })
})
const idOf = (name: string) => ({ memberId: desk.member(name).memberId })

it('lets owners alone change who is who', async () => {
  const elsewhere = (await givenNewsroom({ Sam: 'owner' })).member('Sam')
  const refused = { ok: false, refusal: { code: 'member.may-not-manage' } }
  for (const actor of [desk.member('Lea'), desk.member('Ines')]) {
    expect(await changeRole(actor, { ...idOf('Petra'), role: 'lead' }, live)).toMatchObject(refused)
    expect(await deactivateMember(actor, idOf('Petra'), live)).toMatchObject(refused)
    expect(await reactivateMember(actor, idOf('Petra'), live)).toMatchObject(refused)
  }
  for (const act of [deactivateMember, reactivateMember]) {
    expect(await act(elsewhere, idOf('Petra'), live)).toMatchObject({ refusal: { code: 'member.not-found' } })
    expect(await act(visitor() as never, idOf('Petra'), live)).toMatchObject({ ok: false })
  }
})

it('refuses whoever is sent away at once, also with what was under way', async () => {
  const ines = desk.member('Ines')
  const round = await givenOpenRound(desk.member('Petra'))
  granted(await takeClaim(ines, { claimId: round.claimId }, live))
  granted(await deactivateMember(desk.member('Olga'), idOf('Ines'), live))
  const after = await takeClaim(ines, { claimId: round.claimId }, live)
  expect(after).toMatchObject({ refusal: { code: 'member.not-active' } })
  const [slot] = await db.assignment.findMany({ where: { roundId: round.roundId } })
  expect(slot?.releasedAt, 'the slot is free for others').not.toBeNull()
  const names = (await listMembers(desk.member('Olga'))).filter(({ deactivatedAt }) => deactivatedAt)
  expect(
    names.map(({ name }) => name),
    'who left is still there by name',
  ).toEqual(['Ines'])
  granted(await reactivateMember(desk.member('Olga'), idOf('Ines'), live))
  granted(await takeClaim(ines, { claimId: round.claimId }, live))
})

it('holds an actor to the role of the moment', async () => {
  const { documentId, passage } = await givenDraft(desk.member('Petra'))
  granted(await changeRole(desk.member('Olga'), { ...idOf('Ines'), role: 'auditor' }, live))
  const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
  const input = {
    documentId,
    passage,
    statement: 'x',
    type: 'other' as const,
    priority: 'low' as const,
    ...facts,
  }
  expect(await draftClaim(desk.member('Ines'), input, live)).toMatchObject({
    refusal: { code: 'member.role-changed' },
  })
  const event = await db.event.findFirstOrThrow({
    where: { workspaceId: desk.workspaceId, verb: 'member.roleChanged' },
    select: { contents: { where: { name: 'role' } } },
  })
  expect(JSON.parse(event.contents[0]?.value ?? '')).toEqual({ before: 'reviewer', after: 'auditor' })
})

it('keeps the last owner, also when two send each other away at once', async () => {
  const [olga, omar] = [desk.member('Olga'), desk.member('Omar')]
  const both = await Promise.allSettled([
    deactivateMember(olga, idOf('Omar'), live),
    changeRole(omar, { ...idOf('Olga'), role: 'lead' }, live),
  ])
  const done = both.filter((one) => one.status === 'fulfilled' && one.value.ok)
  expect(done).toHaveLength(1)
  const [last] = await db.member.findMany({
    where: { workspaceId: desk.workspaceId, role: 'owner', deactivatedAt: null },
  })
  const self = last?.id === olga.memberId ? olga : omar
  const own = { memberId: self.memberId }
  const kept = { refusal: { code: 'member.last-owner' } }
  expect(await deactivateMember(self, own, live)).toMatchObject(kept)
  expect(await changeRole(self, { ...own, role: 'reviewer' }, live)).toMatchObject(kept)
})

it('lets anybody else leave', async () => {
  granted(await deactivateMember(desk.member('Lea'), idOf('Lea'), live))
  const lea = await db.member.findUniqueOrThrow({ where: { id: desk.member('Lea').memberId } })
  expect(lea.deactivatedAt).not.toBeNull()
})

it('shows when people were last here to leads and owners only', async () => {
  const seen = async (name: string) =>
    (await listMembers(desk.member(name))).some(({ lastSeenAt }) => lastSeenAt !== null)
  await givenSession(desk.member('Petra'))
  expect([await seen('Olga'), await seen('Lea'), await seen('Ines')]).toEqual([true, true, false])
})

it('renames an account from now on, and leaves reports the name of the time', async () => {
  const ines = desk.member('Ines')
  const { documentId } = await givenDraft(ines)
  const self = mintAccount({ userId: ines.userId, sessionId: live.newId(), name: 'Ines' })
  granted(await renameAccount(self, { name: 'Ines Otra' }, live))
  const { reportId } = granted(await makeReport(desk.member('Lea'), { documentId }, live))
  const report = await db.report.findUniqueOrThrow({ where: { id: reportId } })
  const record = JSON.stringify(report)
  expect(record).toContain('Ines')
  expect(record).not.toContain('Ines Otra')
  expect((await listMembers(ines)).map(({ name }) => name)).toContain('Ines Otra')
  expect(await db.event.count({ where: { verb: 'account.renamed', subjectId: ines.userId } })).toBe(1)
})

it('ends an owner’s link for a new password when the member joins another workspace', async () => {
  const { link } = granted(await makeResetLink(desk.member('Olga'), idOf('Ines'), live))
  const token = link.split('/').at(-1) ?? ''
  const elsewhere = await givenNewsroom({ Sam: 'owner' })
  const email = `ines@${desk.slug}.example`
  granted(await addMember(operator('sample'), { workspaceSlug: elsewhere.slug, email, role: 'lead' }, live))
  const used = await resetPassword(visitor(), { token, password: 'another-long-password' }, live)
  expect(used).toMatchObject({ ok: false, refusal: { code: 'account.link-over' } })
})

/**
 * Holds the log, so that what is done meanwhile waits at its end with everything written and not yet seen by others.
 */
async function holdLog() {
  let isHeld = false
  let letGo = () => {}
  const untilLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const held = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM audit_log WHERE id = ${desk.workspaceId}::uuid FOR UPDATE`
      isHeld = true
      await untilLetGo
    },
    { timeout: 20_000 },
  )
  await expect.poll(() => isHeld).toBe(true)
  const waiting = () =>
    db.$queryRaw<object[]>`
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%append_events%'`
  return {
    wait: (many: number) => expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(many),
    letGo: () => letGo(),
    over: held,
  }
}

it('gives no slot to somebody who is on their way out, or to be an auditor', async () => {
  const { claimId } = await givenOpenRound(desk.member('Petra'))
  const ines = desk.member('Ines')
  const olga = desk.member('Olga')
  const acts: [() => Promise<unknown>, () => Promise<{ ok: boolean }>][] = [
    [() => changeRole(olga, { ...idOf('Ines'), role: 'auditor' }, live), () => takeNext(ines, {}, live)],
    [
      () => deactivateMember(olga, idOf('Petra'), live),
      () => assignClaim(desk.member('Lea'), { claimId, memberIds: [idOf('Petra').memberId] }, live),
    ],
  ]
  for (const [leave, give] of acts) {
    const log = await holdLog()
    const left = leave()
    await log.wait(1)
    const given = give()
    setTimeout(log.letGo, 400)
    expect((await given).ok).toBe(false)
    expect(await left).toMatchObject({ ok: true })
    await log.over
    const slots = { workspaceId: desk.workspaceId, releasedAt: null }
    expect(await db.assignment.count({ where: slots })).toBe(0)
  }
})

it('writes no event of a member after the one that ended their membership', async () => {
  const ines = desk.member('Ines')
  const log = await holdLog()
  const left = deactivateMember(desk.member('Olga'), idOf('Ines'), live)
  await log.wait(1)
  const done = importPastedText(
    ines,
    { headline: 'Too late', deck: null, byline: null, publisher: null, language: 'en', text: 'Too late.' },
    live,
  )
  await log.wait(2)
  log.letGo()
  expect(await left).toMatchObject({ ok: true })
  expect(await done).toMatchObject({ ok: false, refusal: { code: 'member.not-active' } })
  await log.over
})
