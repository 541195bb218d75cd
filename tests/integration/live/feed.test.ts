import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LiveFact } from '@/lib/core/live/signal'
import { changeClaim } from '@/lib/server/claims/commands'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { Feed } from '@/lib/server/live/feed'
import { logSize } from '@/lib/server/live/follower'
import { databaseUrl } from '@/tests/support/database'
import { givenDraft, givenNewsroom, granted, type Newsroom } from '@/tests/support/newsroom'

let desk: Newsroom
const feeds = [new Feed(databaseUrl), new Feed(databaseUrl)]

beforeAll(async () => {
  desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer' })
})
afterAll(async () => {
  for (const feed of feeds) await feed.close()
})

/** What one process was told of the desk's log. */
async function following(feed: Feed, after?: number) {
  const told: LiveFact[] = []
  let missed = 0
  const from = after ?? (await logSize(desk.workspaceId))
  const reader = {
    told: (facts: LiveFact[]) => void told.push(...facts),
    missed: () => {
      missed += 1
    },
  }
  const leave = await feed.follow(desk.workspaceId, reader, from)
  return { told, leave, from, missed: () => missed, numbers: () => told.map(({ seq }) => seq) }
}

const from1 = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Ends the listening connections as a broken network would, from the database's side. */
const cut = () => db.$queryRaw`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'plumbline live' AND datname = current_database()`

it('tells two processes every event, once, in the order of the log, soon', async () => {
  const [a, b] = await Promise.all(feeds.map((feed) => following(feed)))
  await givenDraft(desk.member('Ines'))
  const size = await logSize(desk.workspaceId)
  for (const one of [a, b])
    await expect.poll(() => one?.numbers(), { timeout: 2_000 }).toEqual(from1((one?.from ?? 0) + 1, size))
  const drafted = a?.told.find(({ verb }) => verb === 'claim.drafted')
  expect(drafted).toMatchObject({ by: { name: 'Ines' }, sealed: null, claimNumber: 1 })
  expect(drafted?.claimId).toBe(drafted?.subjectId)
  a?.leave()
  b?.leave()
})

it('loses nothing and repeats nothing while connections are cut again and again under many writers', async () => {
  const [a, b] = await Promise.all(feeds.map((feed) => following(feed)))
  const drafts = await Promise.all(Array.from({ length: 6 }, () => givenDraft(desk.member('Ines'))))
  let writing = true
  const cutting = (async () => {
    while (writing) {
      await cut()
      await new Promise((done) => setTimeout(done, 60))
    }
  })()
  await Promise.all(
    drafts.map(async ({ claimId }) => {
      for (let edition = 1; edition <= 6; edition += 1) {
        const change = {
          claimId,
          edition,
          statement: `Statement ${edition}`,
          type: 'other' as const,
          priority: 'normal' as const,
          claimant: null,
          saidOn: null,
          saidWhere: null,
          whySelected: null,
          legalRisk: false,
        }
        granted(await changeClaim(desk.member('Ines'), change, live))
      }
    }),
  )
  writing = false
  await cutting
  const size = await logSize(desk.workspaceId)
  for (const one of [a, b])
    await expect.poll(() => one?.numbers().length, { timeout: 15_000 }).toBe(size - (one?.from ?? 0))
  for (const one of [a, b]) expect(one?.numbers()).toEqual(from1((one?.from ?? 0) + 1, size))
  a?.leave()
  b?.leave()
}, 60_000)

it('resumes by number, whoever else follows, and joins what arrives in the same moment', async () => {
  const [feed] = feeds as [Feed]
  const before = await logSize(desk.workspaceId)
  const early = await following(feed)
  await givenDraft(desk.member('Ines'))
  const writing = givenDraft(desk.member('Ines'))
  const late = await following(feed, before)
  await writing
  const size = await logSize(desk.workspaceId)
  for (const one of [early, late])
    await expect.poll(() => one.numbers(), { timeout: 2_000 }).toEqual(from1(before + 1, size))
  early.leave()
  late.leave()
  const again = await following(feed, size - 2)
  await expect.poll(() => again.numbers()).toEqual([size - 1, size])
  again.leave()
})

it('does not read a whole log to somebody who was away for long: it says that much was missed', async () => {
  const [feed] = feeds as [Feed]
  const size = await logSize(desk.workspaceId)
  await db.$transaction(async (tx) => {
    const events = Array.from({ length: 1_001 }, () => {
      const id = live.newId()
      const at = new Date().toISOString()
      const subject = `source/${id}`
      const before = `{"at":"${at}","fields":{},"seq":`
      const after = `,"subject":"${subject}","verb":"source.registered","workspace":"${desk.workspaceId}"}`
      return { at, verb: 'source.registered', subject, before, after, contents: [] }
    })
    await tx.$queryRaw`SELECT append_events(${desk.workspaceId}::uuid, ${JSON.stringify(events)}::jsonb)`
  })
  const late = await following(feed, size)
  expect(late.missed()).toBe(1)
  expect(late.told).toEqual([])
  await givenDraft(desk.member('Ines'))
  await expect.poll(() => late.told.length).toBeGreaterThan(2)
  late.leave()
})
