import { beforeAll, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import type { ReportRecord } from '@/lib/core/reports/record'
import { verifyRecord } from '@/lib/core/reports/verify'
import { logHead } from '@/lib/server/audit/head'
import { draftClaim } from '@/lib/server/claims/commands'
import { submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { importPastedText } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { makeReport } from '@/lib/server/reports/commands'
import type { Desk, Said } from '@/tests/integration/simulation/desk-process'
import { drawFrom } from '@/tests/integration/simulation/draw'
import { type Running, runDesk } from '@/tests/integration/simulation/run-desk'
import { givenNewsroom, granted, type Newsroom } from '@/tests/support/newsroom'

// Twelve people, three hundred claims, three reviews each, four app processes that are killed and started again, and
// connections that are cut: what people were told was kept, and every claim has exactly its reviews.

const CLAIMS = 300
const REQUIRED = 3
const KILLS = 14
const SEED = 20261122

const reviewerNames = ['Ada', 'Ben', 'Cleo', 'Dov', 'Ema', 'Finn', 'Gul', 'Hana', 'Ivo', 'Jun']
const sentences = Array.from({ length: CLAIMS }, (_, at) => `Sentence ${at} says that ${at} boats came in.`)

let newsroom: Newsroom
let lead: MemberActor
let documentId: string
const heard: Said[] = []

/** Kills the processes one after another at odd moments, starts them again, and cuts connections in between. */
async function workAndKill(desks: Omit<Desk, 'seed'>[]): Promise<void> {
  const draw = drawFrom(SEED)
  const start = (at: number, seed: number) =>
    runDesk({ ...(desks[at] as Desk), seed }, (said) => heard.push(said))
  const running: Running[] = desks.map((_, at) => start(at, SEED + at))
  await Promise.all(running.map(({ ready }) => ready))
  for (let kill = 0; kill < KILLS; kill += 1) {
    await new Promise((done) => setTimeout(done, 100 + draw() * 500))
    if (kill % 4 === 3) await cutConnections()
    const at = Math.floor(draw() * running.length)
    running[at]?.kill()
    const end = await running[at]?.over
    // Whoever was killed first walks away and never comes back: their lease has to end by itself.
    if (kill === 0) desks[at] = { ...(desks[at] as Desk), reviewers: desks[at]?.reviewers.slice(1) ?? [] }
    if (end === 'killed') running[at] = start(at, SEED + 100 + kill)
  }
  await Promise.all(running.map(({ over }) => over))
}

async function cutConnections(): Promise<void> {
  await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`
}

beforeAll(async () => {
  const roles = Object.fromEntries(reviewerNames.map((name) => [name, 'reviewer' as const]))
  newsroom = await givenNewsroom({ ...roles, Lea: 'lead', Olga: 'owner' }, 12)
  lead = newsroom.member('Lea')
  const details = { headline: 'Boats', deck: null, byline: null, publisher: null, language: 'en' }
  const text = sentences.join(' ')
  const imported = granted(await importPastedText(lead, { ...details, text }, live))
  documentId = imported.documentId
  for (const exact of sentences) {
    const start = text.indexOf(exact)
    const passage = {
      revisionId: imported.revisionId,
      part: 'body' as const,
      start,
      end: start + exact.length,
      exact,
    }
    const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
    const claim = {
      documentId,
      passage,
      statement: exact,
      type: 'statistic' as const,
      priority: 'normal' as const,
      ...facts,
    }
    const { claimId } = granted(await draftClaim(lead, claim, live))
    granted(await submitClaim(lead, { claimId, edition: 1 }, live))
  }
  const reviewers = reviewerNames.map((name) => newsroom.member(name))
  const desks = [0, 3, 6, 9].map((from, at) => ({
    hoursLater: 0,
    claims: CLAIMS,
    reviewers: reviewers.slice(from, from + 3),
    leads: at === 3 ? [newsroom.member('Olga')] : at === 0 ? [lead] : [],
  }))
  await workAndKill(desks)
  // The next day, with everybody but the one who left.
  const last = {
    claims: CLAIMS,
    hoursLater: 25,
    reviewers: reviewers.slice(1),
    leads: [lead],
    seed: SEED + 999,
  }
  expect(await runDesk(last, (said) => heard.push(said)).over).toBe('idle')
}, 240_000)

it('gives every claim exactly its reviews, by different people, and one decision', async () => {
  const claims = await db.claim.findMany({
    where: { workspaceId: newsroom.workspaceId },
    select: {
      state: true,
      rounds: { select: { required: true, outcome: true } },
      reviews: { where: { cannotJudge: false }, select: { memberId: true } },
      decisions: { select: { id: true } },
    },
  })
  expect(claims).toHaveLength(CLAIMS)
  for (const claim of claims) {
    expect(claim.state).toBe('decided')
    expect(claim.rounds).toEqual([{ required: REQUIRED, outcome: 'decided' }])
    expect(claim.reviews).toHaveLength(REQUIRED)
    expect(new Set(claim.reviews.map(({ memberId }) => memberId)).size).toBe(REQUIRED)
    expect(claim.decisions).toHaveLength(1)
  }
})

it('keeps all that anybody was told was kept', async () => {
  const reviews = await db.review.findMany({ select: { memberId: true, claimId: true, cannotJudge: true } })
  const decisions = await db.decision.findMany({ select: { decidedById: true, claimId: true } })
  const kept = new Set([
    ...reviews.map(
      ({ memberId, claimId, cannotJudge }) =>
        `${cannotJudge ? 'cannot judge' : 'review'} ${memberId} ${claimId}`,
    ),
    ...decisions.map(({ decidedById, claimId }) => `decision ${decidedById} ${claimId}`),
  ])
  const takenBack = heard.filter(({ what }) => what === 'taken back')
  const told = heard
    .filter(({ what }) => what !== 'taken back')
    .map(({ what, memberId, claimId }) => `${what} ${memberId} ${claimId}`)
  expect(told.length).toBeGreaterThan(CLAIMS * REQUIRED)
  expect(new Set(told).size).toBe(told.length)
  expect(told.filter((line) => !kept.has(line))).toEqual([])
  expect(takenBack.length, 'leads took claims back in between').toBeGreaterThan(0)
  const recorded = await db.event.count({
    where: { workspaceId: newsroom.workspaceId, verb: 'claim.unassigned' },
  })
  expect(recorded).toBeGreaterThanOrEqual(takenBack.length)
})

it('has a log without a gap, one event for each review and decision, that anybody can verify', async () => {
  const { workspaceId } = newsroom
  const { size } = await logHead(workspaceId)
  const [gaps] = await db.$queryRaw<{ n: number; last: number }[]>`
    SELECT count(*)::int AS n, max(seq)::int AS last FROM event WHERE workspace_id = ${workspaceId}::uuid`
  expect(gaps).toEqual({ n: size, last: size })
  const eventsOf = (verb: string) => db.event.count({ where: { workspaceId, verb } })
  expect(await eventsOf('review.submitted')).toBe(await db.review.count({ where: { workspaceId } }))
  expect(await eventsOf('decision.settled')).toBe(CLAIMS)
  const { reportId } = granted(await makeReport(lead, { documentId }, live))
  const { record } = await db.report.findUniqueOrThrow({ where: { id: reportId } })
  expect(verifyRecord(JSON.parse(record) as ReportRecord).filter(({ ok }) => !ok)).toEqual([])
})

it('leaves no slot, no lock and no deadlock behind', async () => {
  const held = await db.assignment.count({
    where: {
      submittedAt: null,
      releasedAt: null,
      leaseExpiresAt: { gt: new Date(Date.now() + 25 * 3_600_000) },
    },
  })
  expect(held).toBe(0)
  const [left] = await db.$queryRaw<{ deadlocks: number; waiting: number; idle: number }[]>`
    SELECT (SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()) AS deadlocks,
           (SELECT count(*)::int FROM pg_locks WHERE NOT granted) AS waiting,
           (SELECT count(*)::int FROM pg_stat_activity
            WHERE datname = current_database() AND state LIKE 'idle in transaction%') AS idle`
  expect(left).toEqual({ deadlocks: 0, waiting: 0, idle: 0 })
})
