import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { commentOf } from '@/lib/core/comments/body'
import { settingsFrom } from '@/lib/core/notifications/kind'
import { setDue } from '@/lib/server/claims/desk'
import { reopenClaim, returnClaim, submitClaim } from '@/lib/server/claims/life'
import { writeComment } from '@/lib/server/comments/commands'
import { editComment } from '@/lib/server/comments/own'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { env } from '@/lib/server/env'
import { Feed } from '@/lib/server/live/feed'
import { sendWaiting } from '@/lib/server/mails/send-waiting'
import { deactivateMember } from '@/lib/server/members/membership'
import { markRead, setNotifications } from '@/lib/server/notifications/commands'
import { makeDigests, tidyNotifications } from '@/lib/server/notifications/digests'
import { tellDueSoon } from '@/lib/server/notifications/due-soon'
import { followAll, followLog } from '@/lib/server/notifications/follow-log'
import { getNotificationSettings, listNotifications } from '@/lib/server/notifications/queries'
import { proposeChange, withdrawChange } from '@/lib/server/proposed-changes/commands'
import { assignClaim } from '@/lib/server/reviews/assign'
import { saveDraft, submitCannotJudge, takeClaim } from '@/lib/server/reviews/commands'
import { databaseUrl } from '@/tests/support/database'
import { readLive } from '@/tests/support/live-reader'
import {
  givenDraft,
  givenNewsroom,
  givenOpenRound,
  granted,
  type Newsroom,
  review,
} from '@/tests/support/newsroom'

let desk: Newsroom
const received: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push(Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='))
      done()
    })
  },
})
const who = (name: string): MemberActor => desk.member(name)

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  env().PLUMBLINE_SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  desk = await givenNewsroom({
    Olga: 'owner',
    Lea: 'lead',
    Ines: 'reviewer',
    Petra: 'reviewer',
    Rosa: 'reviewer',
    Aude: 'auditor',
  })
})
afterAll(() => new Promise<void>((done) => void server.close(() => done())))

/** What somebody was told of a claim, oldest first. */
async function told(name: string, claimId: string) {
  await followLog(desk.workspaceId, live)
  const { items } = await listNotifications(who(name))
  return items
    .filter((item) => item.claimId === claimId)
    .map(({ kind }) => kind)
    .reverse()
}
const names = ['Olga', 'Lea', 'Ines', 'Petra', 'Rosa', 'Aude']
const everybody = async (claimId: string) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await told(name, claimId)] as const)))

it('tells of the life of a claim those it is meant for, never whoever did it, and nothing of a round before its reveal', async () => {
  const { claimId, roundId } = await givenOpenRound(who('Rosa'))
  const none = { Olga: [], Lea: [], Ines: [], Petra: [], Rosa: [], Aude: [] }
  granted(await takeClaim(who('Ines'), { claimId }, live))
  await review(who('Ines'), claimId, 'false', 'A word nobody may see yet.')
  granted(await submitCannotJudge(who('Lea'), { roundId, reason: 'I know her.' }, live))
  expect(await everybody(claimId)).toEqual(none)
  await review(who('Petra'), claimId, 'true')
  expect(await everybody(claimId)).toEqual({
    ...none,
    Olga: ['toDecide'],
    Lea: ['revealed'],
    Ines: ['revealed'],
  })
  const decision = { claimId, roundId, ratingId: 'mixed', summary: 'Both.', overrideReason: null }
  granted(await settleClaim(who('Olga'), decision, live))
  const later = await everybody(claimId)
  expect(later).toMatchObject({
    Ines: ['revealed', 'decided'],
    Petra: ['decided'],
    Rosa: ['decided'],
    Aude: [],
  })
  expect(later.Olga).toEqual(['toDecide'])
  granted(await reopenClaim(who('Lea'), { claimId, reason: 'A study was retracted.' }, live))
  expect(await told('Olga', claimId)).toEqual(['toDecide', 'reopened'])
  const [newest] = (await listNotifications(who('Petra'))).items
  expect(newest).toMatchObject({ kind: 'reopened', by: 'Lea', reason: 'A study was retracted.', read: false })
  const words = JSON.stringify(await Promise.all(names.map((name) => listNotifications(who(name)))))
  expect(words).not.toMatch(/nobody may see|I know her/)
})

it('tells a drafter why their claim came back, and an assigned member that they are, at once', async () => {
  const { claimId } = await givenOpenRound(who('Rosa'))
  granted(await assignClaim(who('Lea'), { claimId, memberIds: [who('Ines').memberId] }, live))
  const [assigned] = (await listNotifications(who('Ines'))).items
  expect(assigned).toMatchObject({ kind: 'assigned', claimId, by: 'Lea' })
  expect(await told('Petra', claimId), 'who reviews is nobody else’s to know').toEqual([])
  granted(await returnClaim(who('Lea'), { claimId, reason: 'Which women?' }, live))
  expect(await told('Rosa', claimId)).toEqual(['returned'])
  expect((await listNotifications(who('Rosa'))).items[0]).toMatchObject({ reason: 'Which women?' })
})

const mention = (...people: string[]) => ({
  type: 'doc' as const,
  content: people.map((name) => ({
    type: 'paragraph' as const,
    content: [{ type: 'mention' as const, attrs: { id: who(name).memberId, label: name } }],
  })),
})
const saying =
  (claimId: string) =>
  async (name: string, body: ReturnType<typeof commentOf>, replyToId: string | null = null) =>
    granted(await writeComment(who(name), { claimId, passageId: null, replyToId, body }, live))

it('tells who is mentioned and who spoke before; in a blind round only those who may read it', async () => {
  const { claimId } = await givenDraft(who('Rosa'))
  const say = saying(claimId)
  const { commentId } = await say('Ines', mention('Petra'))
  await say('Rosa', commentOf('I do not think so.'), commentId)
  expect(await told('Petra', claimId)).toEqual(['mention'])
  expect(await told('Ines', claimId)).toEqual(['reply'])
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  granted(await submitClaim(who('Rosa'), { claimId, edition }, live))
  const question = await say('Ines', mention('Lea'))
  await say('Lea', commentOf('The canary of the lead.'), question.commentId)
  expect(await told('Lea', claimId)).toEqual(['mention'])
  expect(await told('Ines', claimId)).toEqual(['reply', 'reply'])
  for (const name of ['Petra', 'Rosa', 'Aude', 'Olga'])
    expect(await told(name, claimId)).toEqual(name === 'Petra' ? ['mention'] : [])
})

it('tells who is called only by an edit, once for each comment, and nobody who was told of it before', async () => {
  const { claimId } = await givenDraft(who('Rosa'))
  const say = saying(claimId)
  const { commentId } = await say('Ines', mention('Petra'))
  await say('Rosa', commentOf('I do not think so.'), commentId)
  const edit = async (edition: number, body: ReturnType<typeof commentOf>) => {
    granted(await editComment(who('Ines'), { commentId, edition, body }, live))
    await followAll(live)
  }
  await followAll(live)
  // As if what Petra was told had been thrown away: her name stood in the comment before it was edited.
  await db.notification.deleteMany({ where: { memberId: who('Petra').memberId, claimId } })
  await edit(1, mention('Petra', 'Lea'))
  const [news] = (await listNotifications(who('Lea'))).items
  expect(news).toMatchObject({ kind: 'mention', claimId, by: 'Ines' })
  await edit(2, commentOf('Nobody at all.'))
  await edit(3, mention('Lea', 'Rosa'))
  await edit(4, mention('Lea', 'Rosa', 'Ines'))
  expect(await everybody(claimId)).toEqual({
    Olga: [],
    Lea: ['mention'],
    Ines: ['reply'],
    Petra: [],
    Rosa: ['mention'],
    Aude: [],
  })
})

it('tells the editor at the reveal of what was proposed in the blind round, and at no other reveal', async () => {
  const { claimId } = await givenOpenRound(who('Rosa'))
  const passage = await db.passage.findFirstOrThrow({ where: { claimId } })
  const propose = async (replacement: string) => {
    const { id: passageId, exact } = passage
    const input = { claimId, passageId, exact, replacement, why: 'They measured levels.' }
    return granted(await proposeChange(who('Ines'), input, live))
  }
  await propose('Women have more oxytocin')
  const { changeId } = await propose('Some women have more oxytocin')
  granted(await withdrawChange(who('Ines'), { changeId }, live))
  const { commentId } = await saying(claimId)('Petra', commentOf('Which study?'))
  granted(await editComment(who('Petra'), { commentId, edition: 1, body: mention('Lea') }, live))
  expect(await told('Rosa', claimId)).toEqual([])
  expect(await told('Lea', claimId)).toEqual(['mention'])
  await review(who('Ines'), claimId, 'false')
  await review(who('Petra'), claimId, 'true')
  expect(await told('Rosa', claimId)).toEqual(['proposed'])
  expect(await told('Lea', claimId), 'once for each comment').toEqual(['mention', 'toDecide'])
  expect((await listNotifications(who('Rosa'))).items[0]).toMatchObject({ kind: 'proposed', by: 'Ines' })
  // A later reveal of the same claim opens its own round alone.
  await db.notification.deleteMany({ where: { claimId } })
  granted(await reopenClaim(who('Lea'), { claimId, reason: 'Look again.' }, live))
  await review(who('Ines'), claimId, 'false')
  await review(who('Petra'), claimId, 'false')
  expect(await told('Rosa', claimId)).toEqual(['reopened'])
})

it('follows the log exactly once, however many do it at once, and goes on where it was stopped', async () => {
  await followAll(live)
  const before = await db.notification.count()
  await Promise.all(Array.from({ length: 6 }, () => followLog(desk.workspaceId, live)))
  expect(await db.notification.count()).toBe(before)
  const claims = await Promise.all(Array.from({ length: 4 }, () => givenOpenRound(who('Rosa'))))
  const writing = Promise.all(
    claims.map(({ claimId }) => returnClaim(who('Lea'), { claimId, reason: 'Again.' }, live)),
  )
  await Promise.all([writing, ...Array.from({ length: 4 }, () => followAll(live).catch(() => undefined))])
  await Promise.all(Array.from({ length: 4 }, () => followAll(live)))
  for (const { claimId } of claims) expect(await told('Rosa', claimId)).toEqual(['returned'])
  // A follower that dies before its commit has told nothing and moved nothing.
  const place = await db.notificationPlace.findUniqueOrThrow({ where: { workspaceId: desk.workspaceId } })
  const first = await db.notification.findFirstOrThrow({ where: { claimId: claims[0]?.claimId ?? '' } })
  await db.notification.delete({ where: { id: first.id } })
  await db.notificationPlace.update({
    where: { workspaceId: desk.workspaceId },
    data: { seq: (first.seq ?? 1) - 1 },
  })
  await followAll(live)
  for (const { claimId } of claims) expect(await told('Rosa', claimId)).toEqual(['returned'])
  expect(await db.notificationPlace.findUniqueOrThrow({ where: { workspaceId: desk.workspaceId } })).toEqual(
    place,
  )
})

it('says to their own windows, and to nobody else’s, that something waits or was read', async () => {
  const feed = new Feed(databaseUrl)
  const { claimId } = await givenOpenRound(who('Rosa'))
  const [rosa, petra] = await Promise.all([readLive(feed, who('Rosa')), readLive(feed, who('Petra'))])
  const notices = (one: typeof rosa) => one.state.messages.filter(({ event }) => event === 'notices').length
  await expect.poll(() => rosa.state.messages.length).toBeGreaterThan(0)
  await new Promise((done) => setTimeout(done, 300))
  granted(await returnClaim(who('Lea'), { claimId, reason: 'Again.' }, live))
  await followAll(live)
  await expect.poll(() => notices(rosa)).toBe(1)
  granted(await markRead(who('Rosa'), { read: 'all' }, live))
  await expect.poll(() => notices(rosa)).toBe(2)
  expect((await listNotifications(who('Rosa'))).unread).toBe(0)
  expect(notices(petra)).toBe(0)
  granted(await markRead(who('Petra'), { read: [live.newId()] }, live))
  await Promise.all([rosa.close(), petra.close()])
  await feed.close()
})

it('tells whoever holds a slot that its claim is due, once a day that it is due on', async () => {
  const { claimId, roundId } = await givenOpenRound(who('Rosa'))
  granted(await takeClaim(who('Petra'), { claimId }, live))
  const content = { ratingId: null, confidence: null, rationale: null, evidence: [] }
  granted(await saveDraft(who('Petra'), { roundId, content }, live))
  const today = new Date().toISOString().slice(0, 10)
  granted(await setDue(who('Lea'), { claimId, dueOn: today }, live))
  await Promise.all([tellDueSoon(live), tellDueSoon(live)])
  await tellDueSoon(live)
  expect(await told('Petra', claimId)).toEqual(['dueSoon'])
  expect(await told('Ines', claimId)).toEqual([])
})

it('mails what is not read in the rhythm and of the kinds that are chosen, once, in plain text, nothing sealed', async () => {
  await db.notification.updateMany({ data: { readAt: new Date() } })
  received.length = 0
  expect(await getNotificationSettings(who('Rosa'))).toEqual({ digest: 'daily', app: {}, mail: {} })
  granted(await setNotifications(who('Rosa'), { digest: 'hourly', app: {}, mail: { mention: false } }, live))
  const rhythmOfLeads = async (digest: 'daily' | 'off') => {
    for (const name of ['Olga', 'Lea'])
      granted(await setNotifications(who(name), { digest, app: {}, mail: {} }, live))
  }
  // At first none for them, since the next hour may be that of the daily mail.
  await rhythmOfLeads('off')
  granted(await setNotifications(who('Ines'), { digest: 'off', app: { revealed: false }, mail: {} }, live))
  const { claimId } = await givenOpenRound(who('Rosa'))
  await review(who('Ines'), claimId, 'false', 'A word nobody may see yet.')
  await review(who('Petra'), claimId, 'true', 'Another sealed word.')
  granted(await returnClaim(who('Lea'), { claimId, reason: 'Say which\n\nwomen.' }, live))
  await followAll(live)
  expect(await told('Ines', claimId), 'switched off in the app, and no digest').toEqual([])
  const at = (ms: number) => ({ ...live, now: () => new Date(Date.now() + ms) })
  await makeDigests(at(0))
  const hour = at(3_600_000)
  await Promise.all([makeDigests(hour), makeDigests(hour)])
  await makeDigests(hour)
  await sendWaiting(hour)
  await sendWaiting(hour)
  expect(received.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim())).toEqual([`rosa@${desk.slug}.example`])
  const [mail = ''] = received
  expect(mail).toContain('Content-Type: text/plain')
  expect(mail).toContain(`http://127.0.0.1:3000/${desk.slug}/claims/${claimId}`)
  expect(mail).toContain('Reason: Say which women.')
  expect(mail).toMatch(/Subject: 1 thing for you in /)
  // A day later everybody else has theirs, but for who wants none and who is gone.
  granted(await deactivateMember(who('Olga'), { memberId: who('Petra').memberId }, live))
  await rhythmOfLeads('daily')
  const day = at(86_400_000 * 1.5)
  await makeDigests(day)
  await sendWaiting(day)
  const to = received.map((one) => /^To: (.*)$/m.exec(one)?.[1]?.trim().split('@')[0])
  expect(to.sort()).toEqual(['lea', 'olga', 'rosa'])
  expect(received.join()).not.toMatch(/nobody may see|Another sealed|satire/)
})

it('keeps settings that can be read, and throws old news away', async () => {
  expect(settingsFrom({ digest: 'sometimes' })).toEqual({ digest: 'daily', app: {}, mail: {} })
  await tidyNotifications({ ...live, now: () => new Date(Date.now() + 400 * 86_400_000) })
  expect(await db.notification.count()).toBe(0)
})
