import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { operator, visitor } from '@/lib/server/auth-mint'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { env } from '@/lib/server/env'
import { acceptWithNewAccount } from '@/lib/server/invitations/accept'
import { invite, revokeInvitation } from '@/lib/server/invitations/commands'
import { listInvitations } from '@/lib/server/invitations/queries'
import { sendMail, sendWaiting } from '@/lib/server/mails/send-waiting'
import { changeRole, deactivateMember, reactivateMember } from '@/lib/server/members/membership'
import { askForReset, makeResetLink, makeResetLinkFor, resetPassword } from '@/lib/server/members/reset'
import { passwordFits } from '@/lib/server/passwords'
import { plumbline } from '@/tests/support/command-line'
import { givenNewsroom, granted, type Newsroom } from '@/tests/support/newsroom'
import { givenSession } from '@/tests/support/signed-in'

let desk: Newsroom
const received: string[] = []
/** What the server answers the next mails with; it takes the others. */
const answers: number[] = []
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const code = answers.shift()
      if (code !== undefined) return done(Object.assign(new Error('no'), { responseCode: code }))
      received.push(Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='))
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.server.address() as AddressInfo
  env().PLUMBLINE_SMTP_URL = `smtp://127.0.0.1:${port}`
  desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Ines: 'reviewer' })
})
afterAll(() => new Promise<void>((done) => void server.close(() => done())))

const linkIn = (mail: string) =>
  /http:\/\/127\.0\.0\.1:3000\/(?:invitations|reset)\/([\w-]+)/.exec(mail)?.[1] ?? ''
/** The same effects so many minutes from the beginning of this file. */
const began = Date.now()
const minutesOn = (minutes: number) => ({ ...live, now: () => new Date(began + 60_000 + minutes * 60_000) })
const inviteTo = async (email: string) =>
  granted(await invite(desk.member('Olga'), { email, role: 'reviewer', days: 7 }, live))

it('mails the link that the inviter was shown, as plain text, once', async () => {
  const made = await inviteTo('nora@new.example')
  expect(made.mailedTo).toBe('nora@new.example')
  await sendWaiting(live)
  await sendWaiting(live)
  expect(received).toHaveLength(1)
  const [mail = ''] = received
  expect(mail).toContain('To: nora@new.example')
  expect(mail).toContain('Content-Type: text/plain')
  expect(mail).not.toMatch(/<html|<img/i)
  expect(made.link).toContain(linkIn(mail))
  expect(await listInvitations(desk.member('Olga'))).toMatchObject([{ mail: 'sent' }])
  const everything = JSON.stringify([await db.invitation.findMany(), await db.mail.findMany()])
  expect(everything).not.toContain(linkIn(mail))
  const form = { token: linkIn(mail), name: 'Nora', email: 'nora@new.example', password: 'long-enough-word' }
  expect(await acceptWithNewAccount(visitor(), form, live)).toMatchObject({ ok: true })
})

it('tries again when the server says later, and gives up when it says never', async () => {
  received.length = 0
  await inviteTo('later@new.example')
  const mail = await db.mail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  answers.push(451)
  await expect(sendMail(mail.id, live)).rejects.toThrow(/tried again/)
  expect((await listInvitations(desk.member('Olga')))[0]).toMatchObject({ mail: 'delayed' })
  await sendMail(mail.id, live)
  expect(received, 'not before its pause is over').toHaveLength(0)
  await sendMail(mail.id, minutesOn(1.1))
  expect(received).toHaveLength(1)
  await inviteTo('never@new.example')
  answers.push(550)
  await sendWaiting(live)
  await sendWaiting(live)
  expect(received, 'the second was never taken').toHaveLength(1)
  const states = (await listInvitations(desk.member('Olga'))).map(({ mail: state }) => state)
  expect(states).toEqual(['failed', 'sent'])
  const words = JSON.stringify(said.mock.calls)
  expect(words).toContain('mail: not sent')
  expect(words).not.toMatch(/new\.example|invitations\//)
})

it('tries for about a day, ever more seldom, before it gives up', async () => {
  await inviteTo('away@new.example')
  const { id } = await db.mail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const tried: number[] = []
  for (let minute = 0; minute < 30 * 60; minute += 1) {
    answers.push(451)
    const went = await sendMail(id, minutesOn(minute)).then(
      () => answers.length === 0,
      () => true,
    )
    answers.length = 0
    if (went) tried.push(minute)
  }
  expect(tried.slice(0, 4)).toEqual([0, 1, 3, 7])
  const last = tried.at(-1) ?? 0
  expect(last).toBeGreaterThan(22 * 60)
  expect(last).toBeLessThan(26 * 60)
  expect((await listInvitations(desk.member('Olga')))[0]).toMatchObject({ mail: 'failed' })
})

it('says nothing to somebody whose invitation was taken back before its mail went out', async () => {
  received.length = 0
  const made = await inviteTo('gone@new.example')
  granted(await revokeInvitation(desk.member('Olga'), made, live))
  await sendWaiting(live)
  expect(received).toEqual([])
})

it('answers alike for a known and an unknown address, and mails the known one a link for once', async () => {
  received.length = 0
  const email = `ines@${desk.slug}.example`
  const known = await askForReset(visitor(), { email }, live)
  expect(await askForReset(visitor(), { email: 'nobody@new.example' }, live)).toEqual(known)
  expect(await askForReset(visitor(), { email }, live), 'asking again').toEqual(known)
  await sendWaiting(live)
  expect(received).toHaveLength(1)
  const { userId } = await givenSession(desk.member('Ines'))
  const form = { token: linkIn(received[0] ?? ''), password: 'quite-another-word' }
  const twice = await Promise.all([1, 2].map(() => resetPassword(visitor(), form, live)))
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(twice.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'account.link-over' } })
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  expect(await passwordFits(passwordHash, 'quite-another-word')).toBe(true)
  expect(await db.session.count({ where: { userId, revokedAt: null } })).toBe(0)
})

it('closes asking for a while after eight times, for known and unknown alike', async () => {
  const ask = () => askForReset(visitor(), { email: 'often@new.example' }, live)
  for (let n = 0; n < 8; n += 1) expect(await ask()).toMatchObject({ ok: true })
  expect(await ask()).toMatchObject({ refusal: { code: 'account.too-many-tries' } })
})

it('lets an owner make a link for a member of this workspace alone, which ends after an hour', async () => {
  const lea = { memberId: desk.member('Lea').memberId }
  expect(await makeResetLink(desk.member('Ines'), lea, live)).toMatchObject({
    refusal: { code: 'member.may-not-manage' },
  })
  const { link } = granted(await makeResetLink(desk.member('Olga'), lea, live))
  const form = { token: link.split('/').at(-1) ?? '', password: 'quite-another-word' }
  const late = { ...live, now: () => new Date(Date.now() + 3_700_000) }
  expect(await resetPassword(visitor(), form, late)).toMatchObject({ refusal: { code: 'account.link-over' } })
  expect(await resetPassword(visitor(), form, live)).toMatchObject({ ok: true })
  const other = await givenNewsroom({ Sam: 'owner' })
  const { link: door } = granted(
    await invite(other.member('Sam'), { email: null, role: 'lead', days: 1 }, live),
  )
  const name = 'Both'
  const both = {
    token: door.split('/').at(-1) ?? '',
    name,
    email: 'both@new.example',
    password: form.password,
  }
  granted(await acceptWithNewAccount(visitor(), both, live))
  const { addMember } = await import('@/lib/server/members/commands')
  const here = { workspaceSlug: desk.slug, email: both.email, role: 'reviewer' as const }
  const { memberId } = granted(await addMember(operator('sample'), here, live))
  expect(await makeResetLink(desk.member('Olga'), { memberId }, live)).toMatchObject({
    refusal: { code: 'member.elsewhere-too' },
  })
  expect(await makeResetLinkFor(operator('sample'), { email: both.email }, live)).toMatchObject({ ok: true })
})

it('ends a link for a new password with the right of the owner who made it', async () => {
  const olga = desk.member('Olga')
  const lea = desk.member('Lea')
  granted(await changeRole(olga, { memberId: lea.memberId, role: 'owner' }, live))
  const asOwner = { ...lea, role: 'owner' as const }
  const ines = { memberId: desk.member('Ines').memberId }
  const make = async () =>
    granted(await makeResetLink(asOwner, ines, live))
      .link.split('/')
      .at(-1) ?? ''
  const [kept, ended] = [await make(), await make()]
  const use = (token: string) => resetPassword(visitor(), { token, password: 'quite-another-word' }, live)
  granted(await deactivateMember(olga, { memberId: lea.memberId }, live))
  const over = { refusal: { code: 'account.link-over' } }
  expect(await use(ended)).toMatchObject(over)
  granted(await reactivateMember(olga, { memberId: lea.memberId }, live))
  granted(await changeRole(olga, { memberId: lea.memberId, role: 'lead' }, live))
  expect(await use(ended)).toMatchObject(over)
  granted(await changeRole(olga, { memberId: lea.memberId, role: 'owner' }, live))
  expect(await use(kept)).toMatchObject({ ok: true })
  granted(await changeRole(olga, { memberId: lea.memberId, role: 'lead' }, live))
})

it('makes a link at the command line', async () => {
  const { code, out } = await plumbline(['user', 'reset', `lea@${desk.slug}.example`])
  expect(code).toBe(0)
  const form = { token: linkIn(out), password: 'a-word-from-the-console' }
  expect(await resetPassword(visitor(), form, live)).toMatchObject({ ok: true })
  const unknown = await plumbline(['user', 'reset', 'nobody@new.example'])
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.said).toContain('There is no account')
})
