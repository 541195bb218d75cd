import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { bulkInput, bulkPreviewInput, MOST_AT_ONCE } from '@/lib/core/queue/bulk'
import { getActivity } from '@/lib/server/audit/queries'
import { prioritiseClaim } from '@/lib/server/claims/desk'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { changeMany, previewBulk } from '@/lib/server/queue/bulk'
import { getQueue } from '@/lib/server/queue/queries'
import { makeReport } from '@/lib/server/reports/commands'
import { getReport } from '@/lib/server/reports/queries'
import { assignClaim } from '@/lib/server/reviews/assign'
import { releaseClaim, saveDraft, takeClaim } from '@/lib/server/reviews/commands'
import { givenDraft, givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = { Lea: 'lead', Lou: 'lead', Ines: 'reviewer', Petra: 'reviewer', Theo: 'reviewer' } as const
const HOUR = 3_600_000

type Act = Parameters<typeof previewBulk>[1]['act']

/** What the preview says and what is done then; they must say the same, and the preview must change nothing. */
async function both(actor: MemberActor, claimIds: string[], act: Act) {
  const size = async () => (await db.auditLog.findUniqueOrThrow({ where: { id: actor.workspaceId } })).size
  const before = await size()
  const held = await db.assignment.count()
  const preview = granted(await previewBulk(actor, bulkPreviewInput.parse({ claimIds, act }), live))
  expect(await size(), 'a preview records nothing').toBe(before)
  expect(await db.assignment.count(), 'a preview gives nothing').toBe(held)
  const done = granted(await changeMany(actor, bulkInput.parse({ claimIds, act }), live))
  expect(done).toEqual(preview)
  return { ...done, events: (await size()) - before }
}

const ids = (rows: { claimId: string }[]) => rows.map(({ claimId }) => claimId)

it('prioritises and dates claims, one event each, and leaves alone what is so already or settled', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const draft = await givenDraft(ines)
  const open = await givenOpenRound(lea)
  const urgent = await givenOpenRound(lea)
  granted(await prioritiseClaim(lea, { claimId: urgent.claimId, priority: 'high' }, live))
  const all = [draft.claimId, open.claimId, urgent.claimId]
  const first = await both(lea, all, { kind: 'prioritise', priority: 'high' })
  expect(ids(first.changed)).toEqual([draft.claimId, open.claimId])
  expect(first.skipped).toMatchObject([{ claimId: urgent.claimId, why: 'Its priority is high already.' }])
  expect(first.events).toBe(2)
  const dated = await both(lea, all, { kind: 'due', dueOn: '2026-12-24' })
  expect([dated.changed.length, dated.events]).toEqual([3, 3])
  const { rows } = await getQueue(lea, { list: 'to-do', sort: 'priority' })
  expect(rows.map(({ priority, dueOn }) => [priority, dueOn])).toEqual([
    ['high', '2026-12-24'],
    ['high', '2026-12-24'],
  ])
  const { entries } = await getActivity(lea, { verb: 'claim.dueSet' })
  expect(entries[0]?.fields).toMatchObject([{ name: 'dueOn', before: null, after: '2026-12-24' }])
  expect(await changeMany(ines, { claimIds: all, act: { kind: 'due', dueOn: null } }, live)).toMatchObject({
    refusal: { code: 'claim.may-not-assign' },
  })
})

it('prints the priority a claim has, however it got it, in a report that verifies', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const { claimId, documentId } = await givenOpenRound(lea)
  granted(await prioritiseClaim(lea, { claimId, priority: 'low' }, live))
  const { reportId } = granted(await makeReport(lea, { documentId }, live))
  const report = JSON.stringify(await getReport(lea, reportId))
  expect(report).toMatch(/priority\\?":\\?"low/)
  expect(report).toContain('Priority set to low')
})

it('returns and withdraws with the reason, and says why it skips the rest', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const [draft, open, other] = [await givenDraft(lea), await givenOpenRound(lea), await givenOpenRound(lea)]
  const all = [draft.claimId, open.claimId, other.claimId]
  const returned = await both(lea, all, { kind: 'return', reason: 'Two studies in one.' })
  expect(ids(returned.changed)).toEqual([open.claimId, other.claimId])
  expect(returned.skipped[0]?.why).toMatch(/^A lead or an owner returns a claim, while it is in review/)
  const again = await both(lea, [open.claimId], { kind: 'withdraw', reason: 'Not ours.' })
  expect(again.changed).toHaveLength(1)
  expect((await getClaim(lea, open.claimId)).state).toBe('withdrawn')
  const reasons = (await getActivity(lea, { claimId: open.claimId })).entries.flatMap(({ fields }) => fields)
  expect(JSON.stringify(reasons)).toContain('Not ours.')
  expect(bulkInput.safeParse({ claimIds: all, act: { kind: 'return', reason: ' ' } }).success).toBe(false)
  const many = Array.from({ length: MOST_AT_ONCE + 1 }, () => live.newId())
  expect(bulkPreviewInput.safeParse({ claimIds: many, act: { kind: 'due', dueOn: null } }).success).toBe(
    false,
  )
})

it('accepts what all agree on, and leaves what is split, sealed, or judged by whoever accepts', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const rounds = []
  for (let i = 0; i < 4; i++) rounds.push(await givenOpenRound(lea))
  const [agreed, apart, sealed, own] = rounds.map(({ claimId }) => claimId)
  if (!agreed || !apart || !sealed || !own) throw new Error('four rounds')
  for (const [claimId, ratings] of [
    [agreed, ['true', 'true']],
    [apart, ['true', 'false']],
    [sealed, ['true']],
  ] as const) {
    await review(ines, claimId, ratings[0])
    if (ratings[1]) await review(petra, claimId, ratings[1])
  }
  await review(ines, own, 'true')
  await review(lea, own, 'true')
  const done = await both(lea, [agreed, apart, sealed, own], {
    kind: 'accept',
    summary: 'All reviewers agree.',
  })
  expect(ids(done.changed)).toEqual([agreed])
  expect(done.skipped.map(({ why }) => why)).toEqual([
    'Its reviewers differ. Compare the reviews and settle it by hand.',
    'It does not wait for a decision: its reviews are not all in, or it is settled.',
    expect.stringMatching(/^You reviewed this claim in this round/),
  ])
  const decision = await db.decision.findFirstOrThrow({ where: { claimId: agreed } })
  expect(decision).toMatchObject({ ratingId: 'true', summary: 'All reviewers agree.', dissent: [] })
  expect(
    (await both(desk.member('Lou'), [own], { kind: 'accept', summary: 'So it is.' })).changed,
  ).toHaveLength(1)
})

it('assigns in turn and by load with overlap, never over the slots, and the assignee may give it back', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra, theo] = ['Lea', 'Ines', 'Petra', 'Theo'].map((name) => desk.member(name))
  if (!lea || !ines || !petra || !theo) throw new Error('four people')
  const rounds = []
  for (let i = 0; i < 4; i++) rounds.push(await givenOpenRound(lea))
  const claims = rounds.map(({ claimId }) => claimId)
  const [first, second] = claims
  if (!first || !second) throw new Error('four claims')
  granted(await takeClaim(ines, { claimId: first }, live))
  const memberIds = [ines, petra, theo].map(({ memberId }) => memberId)
  const spread = await both(lea, claims, { kind: 'assign', sharing: 'load', memberIds, overlap: 2 })
  // Ines holds one already, of which a single slot is left.
  expect(spread.changed.map(({ to }) => to)).toEqual([
    ['Petra'],
    ['Theo', 'Ines'],
    ['Petra', 'Theo'],
    ['Ines', 'Petra'],
  ])
  expect(spread.events, 'assignments are working state').toBe(0)
  const held = await db.openSlots.findMany({ where: { workspaceId: desk.workspaceId } })
  expect(held.map(({ free }) => free)).toEqual([0, 0, 0, 0])
  const again = await both(lea, [second], { kind: 'assign', sharing: 'turn', memberIds, overlap: 1 })
  expect(again.skipped[0]?.why).toBe('Every review it needs is in or promised to somebody.')

  const mine = (await getQueue(theo, { list: 'to-do' })).rows.find(({ claimId }) => claimId === second)
  expect([mine?.taken, mine?.assignedBy]).toEqual([true, 'Lea'])
  // An assignment outlives a lease, and writing does not cut it short.
  const roundId = rounds[1]?.roundId ?? ''
  const content = { ratingId: null, confidence: null, rationale: null, evidence: [] }
  granted(await saveDraft(theo, { roundId, content }, live))
  const threeDays = new Date(Date.now() + 72 * HOUR)
  const later = (await getQueue(theo, { list: 'to-do' }, threeDays)).rows
  expect(later.find(({ claimId }) => claimId === second)?.taken).toBe(true)
  granted(await releaseClaim(theo, { claimId: second }, live))
  expect((await db.openSlots.findUniqueOrThrow({ where: { roundId } })).free).toBe(1)
  const back = await assignClaim(lea, { claimId: second, memberIds: [petra.memberId] }, live)
  expect(back).toEqual({ ok: true, value: {} })
  expect(await assignClaim(lea, { claimId: second, memberIds: [petra.memberId] }, live)).toMatchObject({
    refusal: { message: 'Petra has it on their desk already.' },
  })
  expect(await assignClaim(ines, { claimId: second, memberIds: [theo.memberId] }, live)).toMatchObject({
    refusal: { code: 'claim.may-not-assign' },
  })
})

it('gives one slot to one of two leads who assign it at once', async () => {
  const desk = await givenNewsroom(people)
  const [lea, lou] = [desk.member('Lea'), desk.member('Lou')]
  const { claimId, roundId } = await givenOpenRound(lea)
  granted(await takeClaim(desk.member('Ines'), { claimId }, live))
  const tries = await Promise.all([
    assignClaim(lea, { claimId, memberIds: [desk.member('Petra').memberId] }, live),
    assignClaim(lou, { claimId, memberIds: [desk.member('Theo').memberId] }, live),
  ])
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await db.openSlots.findUniqueOrThrow({ where: { roundId } })).free).toBe(0)
})
