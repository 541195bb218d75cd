import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { commentOf } from '@/lib/core/comments/body'
import { rationaleOf } from '@/lib/core/review/rationale'
import { returnClaim } from '@/lib/server/claims/life'
import { writeComment } from '@/lib/server/comments/commands'
import { declareConflict } from '@/lib/server/conflicts/commands'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { readCursor, writeCursor } from '@/lib/server/live/cursor'
import { Feed } from '@/lib/server/live/feed'
import { logSize } from '@/lib/server/live/follower'
import { openLiveStream } from '@/lib/server/live/open'
import { getLiveStart } from '@/lib/server/live/queries'
import { changeRole, deactivateMember } from '@/lib/server/members/membership'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { takeBack } from '@/lib/server/reviews/take-back'
import { revokeSession } from '@/lib/server/sessions/commands'
import { databaseUrl } from '@/tests/support/database'
import { readLive } from '@/tests/support/live-reader'
import { givenNewsroom, givenOpenRound, granted, type Newsroom, review } from '@/tests/support/newsroom'
import { givenSession } from '@/tests/support/signed-in'

let desk: Newsroom
let feed: Feed
const names = ['Olga', 'Lea', 'Ines', 'Petra', 'Rosa', 'Aude'] as const
const who = (name: (typeof names)[number]): MemberActor => desk.member(name)

beforeAll(async () => {
  feed = new Feed(databaseUrl)
  desk = await givenNewsroom({
    Olga: 'owner',
    Lea: 'lead',
    Ines: 'reviewer',
    Petra: 'reviewer',
    Rosa: 'reviewer',
    Aude: 'auditor',
  })
})
afterAll(() => feed.close())

const nothing = {
  url: null,
  authors: null,
  container: null,
  publisher: null,
  issued: null,
  details: null,
  level: null,
}

async function everybody() {
  const readers = await Promise.all(names.map((name) => readLive(feed, who(name))))
  const of = (name: (typeof names)[number]) => {
    const reader = readers[names.indexOf(name)]
    if (reader === undefined) throw new Error(name)
    return reader
  }
  for (const reader of readers) await expect.poll(() => reader.state.messages.length).toBeGreaterThan(0)
  return { of, close: () => Promise.all(readers.map((reader) => reader.close())) }
}
const changes = (reader: Awaited<ReturnType<typeof readLive>>) => reader.signals().map(({ change }) => change)

it('tells of a review that is in only those who may know it, of a changed one nobody, and of the reveal everybody', async () => {
  const { claimId, roundId } = await givenOpenRound(who('Lea'))
  const here = await everybody()
  await review(who('Ines'), claimId, 'false', 'A word nobody may see yet.')
  for (const name of ['Olga', 'Lea', 'Aude'] as const)
    await expect.poll(() => changes(here.of(name))).toEqual(['reviewIn'])
  const said = {
    roundId,
    ratingId: 'true',
    confidence: 'low' as const,
    rationale: rationaleOf('Other words.'),
    evidence: [],
  }
  granted(await submitReview(who('Ines'), said, live))
  // Something everybody is told of afterwards: by then whatever they were to hear of the review has come.
  await givenOpenRound(who('Lea'))
  await expect.poll(() => changes(here.of('Rosa'))).toContain('submitted')
  for (const name of ['Ines', 'Petra', 'Rosa'] as const) {
    expect(changes(here.of(name))).not.toContain('reviewIn')
    expect(here.of(name).state.messages.filter(({ event }) => event === 'signals')).toHaveLength(
      here.of('Rosa').state.messages.filter(({ event }) => event === 'signals').length,
    )
  }
  expect(changes(here.of('Lea')).filter((change) => change === 'reviewIn')).toHaveLength(1)
  const { roundId: taken } = granted(await takeClaim(who('Petra'), { claimId }, live))
  const own = [
    {
      choice: { source: { confidential: false as const, kind: 'web-page' as const, title: 'A', ...nothing } },
      citation: { used: false as const, whyNotUsed: 'Petra alone looked at it.' },
    },
  ]
  granted(await submitReview(who('Petra'), { ...said, roundId: taken, evidence: own }, live))
  for (const name of names) await expect.poll(() => changes(here.of(name))).toContain('revealed')
  await givenOpenRound(who('Lea'))
  await expect.poll(() => changes(here.of('Lea')).filter((one) => one === 'submitted')).toHaveLength(2)
  expect(JSON.stringify(here.of('Lea').signals()), 'who was the last is not said').not.toContain('Petra')
  const words = names.map((name) => here.of(name).state.raw).join()
  expect(words).not.toMatch(/nobody may see|Other words|"false"|ratingId|rationale|"seq/)
  expect(
    here
      .of('Rosa')
      .signals()
      .filter(({ change }) => change === 'reviewIn'),
  ).toEqual([])
  await here.close()
})

it('tells of a question in a blind round its author and the leads alone', async () => {
  const { claimId } = await givenOpenRound(who('Lea'))
  const here = await everybody()
  const body = commentOf('Which year does she mean?')
  granted(await writeComment(who('Ines'), { claimId, passageId: null, replyToId: null, body }, live))
  for (const name of ['Olga', 'Lea', 'Ines'] as const)
    await expect.poll(() => changes(here.of(name))).toContain('discussed')
  granted(await returnClaim(who('Lea'), { claimId, reason: 'Unclear.' }, live))
  for (const name of names) await expect.poll(() => changes(here.of(name))).toContain('returned')
  for (const name of ['Petra', 'Rosa', 'Aude'] as const)
    expect(changes(here.of(name))).not.toContain('discussed')
  await here.close()
})

it('tells whoever loses their slot, and no other reviewer', async () => {
  const { claimId } = await givenOpenRound(who('Lea'))
  const { documentId } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  for (const name of ['Ines', 'Petra'] as const) granted(await takeClaim(who(name), { claimId }, live))
  const here = await everybody()
  granted(await takeBack(who('Lea'), { claimId, memberId: who('Ines').memberId }, live))
  await expect
    .poll(() => here.of('Ines').signals())
    .toMatchObject([{ change: 'takenBack', claimId, by: 'Lea', own: false }])
  const conflict = { documentId, memberId: who('Petra').memberId, reason: 'Wrote for them.' }
  granted(await declareConflict(who('Lea'), conflict, live))
  await expect
    .poll(() => here.of('Petra').signals())
    .toMatchObject([{ change: 'keptOut', documentId, by: 'Lea' }])
  await expect.poll(() => changes(here.of('Rosa'))).toEqual(['document'])
  expect(changes(here.of('Lea'))).toEqual(['slots', 'document'])
  expect(changes(here.of('Aude'))).toEqual(['slots', 'document'])
  await here.close()
})

it('says nothing by its place: places differ each time, have one length, and beats come when nothing happens', async () => {
  const rosa = await readLive(feed, who('Rosa'), undefined, 40)
  await expect.poll(() => rosa.state.messages.length).toBeGreaterThan(4)
  await rosa.close()
  const ids = rosa.state.messages.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids.map((id) => id.length)).size).toBe(1)
  const size = await logSize(desk.workspaceId)
  expect(readCursor(who('Rosa'), ids.at(-1) ?? '')).toBe(size)
  expect(readCursor(who('Petra'), ids.at(-1) ?? ''), 'a place is of one member').toBeNull()
  for (const forged of ['', '7', 'x'.repeat(48), null]) expect(readCursor(who('Rosa'), forged)).toBeNull()
  expect(readCursor(who('Rosa'), writeCursor(who('Rosa'), 7))).toBe(7)
})

it('goes on from the place it is given, and a page begins a little before it was drawn', async () => {
  const first = await readLive(feed, who('Rosa'))
  await expect.poll(() => first.state.messages.length).toBeGreaterThan(0)
  await first.close()
  const { claimId } = await givenOpenRound(who('Lea'))
  const after = readCursor(who('Rosa'), first.state.messages.at(-1)?.id ?? '')
  const again = await readLive(feed, who('Rosa'), after ?? -1)
  await expect.poll(() => changes(again)).toContain('submitted')
  expect(again.signals().find(({ change }) => change === 'submitted')).toMatchObject({ claimId, by: 'Lea' })
  await again.close()
  const start = readCursor(who('Rosa'), await getLiveStart(who('Rosa')))
  expect(start).toBeLessThan(await logSize(desk.workspaceId))
  expect(readCursor(who('Rosa'), await getLiveStart(who('Rosa'), new Date(Date.now() + 6_000)))).toBe(
    await logSize(desk.workspaceId),
  )
})

it('ends at once when the session or the membership does, and when the role changes', async () => {
  const signedOut = await readLive(feed, who('Petra'))
  await expect.poll(() => signedOut.state.messages.length).toBeGreaterThan(0)
  await new Promise((done) => setTimeout(done, 300))
  granted(await revokeSession(signedOut.account, { sessionId: signedOut.account.sessionId }, live))
  await expect.poll(() => signedOut.state.over).toBe(true)
  expect(signedOut.state.messages.at(-1)).toMatchObject({ event: 'end', data: { why: 'signedOut' } })

  const promoted = await readLive(feed, who('Rosa'))
  await expect.poll(() => promoted.state.messages.length).toBeGreaterThan(0)
  await new Promise((done) => setTimeout(done, 300))
  granted(await changeRole(who('Olga'), { memberId: who('Rosa').memberId, role: 'lead' }, live))
  await expect.poll(() => promoted.state.over).toBe(true)
  expect(promoted.state.messages.at(-1)?.data).toEqual({ why: 'role' })

  const gone = await readLive(feed, who('Aude'))
  await expect.poll(() => gone.state.messages.length).toBeGreaterThan(0)
  await new Promise((done) => setTimeout(done, 300))
  granted(await deactivateMember(who('Olga'), { memberId: who('Aude').memberId }, live))
  await expect.poll(() => gone.state.over).toBe(true)
  expect(gone.state.messages.at(-1)?.data).toEqual({ why: 'left' })
})

it('ends at the next beat when the row says so and nobody was told', async () => {
  const reader = await readLive(feed, who('Ines'), undefined, 50)
  await expect.poll(() => reader.state.messages.length).toBeGreaterThan(1)
  await db.session.update({ where: { id: reader.account.sessionId }, data: { revokedAt: new Date() } })
  await expect.poll(() => reader.state.over).toBe(true)
})

it('has no stream for a stranger, bounds those of one member, and ends them all when the process does', async () => {
  const other = await givenNewsroom({ Sam: 'owner' })
  const here = await readLive(feed, other.member('Sam'))
  await expect.poll(() => here.state.messages.length).toBeGreaterThan(0)
  await givenOpenRound(who('Lea'))
  await new Promise((done) => setTimeout(done, 200))
  expect(here.signals()).toEqual([])
  const account = await givenSession(who('Ines'))
  const aborting = new AbortController()
  const answers = []
  for (let n = 0; n < 26; n += 1)
    answers.push(await openLiveStream(who('Ines'), account, null, aborting.signal))
  expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(24)
  expect(answers.at(-1)).toMatchObject({ refusal: { code: 'server.busy' } })
  aborting.abort()
  await expect
    .poll(async () => {
      const ask = new AbortController()
      const answer = await openLiveStream(who('Ines'), account, null, ask.signal)
      ask.abort()
      return answer instanceof Response
    })
    .toBe(true)
  await feed.close()
  await here.done
  expect(here.state.over).toBe(true)
})
