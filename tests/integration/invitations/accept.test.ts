import { beforeAll, expect, it } from 'vitest'
import { mintAccount, visitor } from '@/lib/server/auth-mint'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { acceptInvitation, acceptWithNewAccount } from '@/lib/server/invitations/accept'
import { invite, renewInvitation, revokeInvitation } from '@/lib/server/invitations/commands'
import { getInvitation, listInvitations } from '@/lib/server/invitations/queries'
import { changeRole, deactivateMember } from '@/lib/server/members/membership'
import { NotFound } from '@/lib/server/not-found'
import { givenNewsroom, granted, type Newsroom } from '@/tests/support/newsroom'

let desk: Newsroom
let elsewhere: Newsroom
beforeAll(async () => {
  desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Ines: 'reviewer', Aud: 'auditor' })
  elsewhere = await givenNewsroom({ Sam: 'owner', Tim: 'reviewer', Uma: 'reviewer', Vic: 'lead' })
})

const open = { email: null, role: 'reviewer' as const, days: 7 as const }
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
const linkFor = async (email: string | null = null) =>
  tokenOf(granted(await invite(desk.member('Olga'), { ...open, email }, live)).link)
const account = (name: string) =>
  mintAccount({ userId: elsewhere.member(name).userId, sessionId: live.newId(), name })
const anew = (token: string, name: string) => ({
  token,
  name,
  email: `${name.toLowerCase()}@new.example`,
  password: 'a-long-enough-password',
})
const later = (days: number) => ({ ...live, now: () => new Date(Date.now() + days * 86_400_000) })

it('lets owners alone invite, take back and see what is open', async () => {
  const { invitationId } = granted(await invite(desk.member('Olga'), open, live))
  for (const name of ['Lea', 'Ines', 'Aud']) {
    const member = desk.member(name)
    const refused = { ok: false, refusal: { code: 'member.may-not-manage' } }
    expect(await invite(member, open, live), name).toMatchObject(refused)
    expect(await revokeInvitation(member, { invitationId }, live), name).toMatchObject(refused)
    expect(await renewInvitation(member, { invitationId }, live), name).toMatchObject(refused)
    await expect(listInvitations(member), name).rejects.toThrow(NotFound)
  }
  const stranger = await revokeInvitation(elsewhere.member('Sam'), { invitationId }, live)
  expect(stranger).toMatchObject({ refusal: { code: 'invitation.not-found' } })
  const nobody = await invite(visitor() as never, open, live)
  expect(nobody).toMatchObject({ refusal: { code: 'not.found' } })
})

it('keeps nothing of the secret but its hash, neither in the row nor in the log', async () => {
  const token = await linkFor()
  const rows = JSON.stringify([
    await db.invitation.findMany(),
    await db.eventContent.findMany({ where: { workspaceId: desk.workspaceId } }),
  ])
  expect(rows).not.toContain(token)
  expect(token).toMatch(/^[0-9a-f]{64}$/)
  expect(await getInvitation(visitor(), token)).toMatchObject({
    ok: true,
    value: { invitedBy: 'Olga', role: 'reviewer', known: false },
  })
})

it('makes a member of an existing account, once, and says so in the log as that person', async () => {
  const token = await linkFor()
  expect(await acceptInvitation(account('Tim'), { token }, live)).toEqual({
    ok: true,
    value: { slug: desk.slug },
  })
  expect(await acceptInvitation(account('Uma'), { token }, live)).toMatchObject({
    refusal: { code: 'invitation.used' },
  })
  const added = await db.event.findFirstOrThrow({
    where: { workspaceId: desk.workspaceId, verb: 'invitation.accepted' },
    select: { contents: { where: { name: 'actor' }, select: { value: true } } },
    orderBy: { seq: 'desc' },
  })
  expect(JSON.parse(added.contents[0]?.value ?? '{}')).toMatchObject({ kind: 'account', name: 'Tim' })
})

it('lets one of two through who use the same link at once', async () => {
  const token = await linkFor()
  const both = await Promise.all([
    acceptInvitation(account('Uma'), { token }, live),
    acceptWithNewAccount(visitor(), anew(token, 'Nora'), live),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'invitation.used' } })
})

it('opens an account with the invitation, and none when the invitation cannot be used', async () => {
  const token = await linkFor()
  expect(await acceptWithNewAccount(visitor(), anew(token, 'Pia'), live)).toMatchObject({ ok: true })
  expect(await acceptWithNewAccount(visitor(), anew(token, 'Quin'), live)).toMatchObject({ ok: false })
  expect(await db.user.count({ where: { email: 'pia@new.example' } })).toBe(1)
  expect(await db.user.count({ where: { email: 'quin@new.example' } })).toBe(0)
  const again = await acceptWithNewAccount(visitor(), anew(await linkFor(), 'Pia'), live)
  expect(again).toMatchObject({ refusal: { code: 'account.e-mail-taken', field: 'email' } })
})

it('ends by itself, when taken back, and when it is made anew', async () => {
  const expired = await linkFor()
  const late = later(7.01)
  expect(await acceptInvitation(account('Vic'), { token: expired }, late)).toMatchObject({
    refusal: { code: 'invitation.expired' },
  })
  expect(await getInvitation(visitor(), expired, late.now())).toMatchObject({
    refusal: { code: 'invitation.expired' },
  })
  const { link, invitationId } = granted(await invite(desk.member('Olga'), open, live))
  const next = granted(await renewInvitation(desk.member('Olga'), { invitationId }, live))
  expect(await acceptInvitation(account('Vic'), { token: tokenOf(link) }, live)).toMatchObject({
    refusal: { code: 'invitation.revoked' },
  })
  granted(await revokeInvitation(desk.member('Olga'), next, live))
  expect(await acceptInvitation(account('Vic'), { token: tokenOf(next.link) }, live)).toMatchObject({
    refusal: { code: 'invitation.revoked' },
  })
  const unknown = await getInvitation(visitor(), 'x'.repeat(64))
  expect(unknown).toMatchObject({ refusal: { code: 'invitation.not-found' } })
})

it('is for one address when it names one', async () => {
  const token = await linkFor('rita@new.example')
  expect(await acceptInvitation(account('Vic'), { token }, live)).toMatchObject({
    refusal: { code: 'invitation.other-address' },
  })
  const other = await acceptWithNewAccount(visitor(), anew(token, 'Somebody'), live)
  expect(other).toMatchObject({ refusal: { code: 'invitation.other-address', field: 'email' } })
  expect(await acceptWithNewAccount(visitor(), anew(token, 'Rita'), live)).toMatchObject({ ok: true })
  const known = await invite(desk.member('Olga'), { ...open, email: 'rita@new.example' }, live)
  expect(known).toMatchObject({ refusal: { code: 'member.already', field: 'email' } })
})

it('takes somebody up again who had left, under the same member', async () => {
  const [tim] = await db.member.findMany({
    where: { workspaceId: desk.workspaceId, userId: elsewhere.member('Tim').userId },
  })
  const memberId = tim?.id ?? ''
  granted(await deactivateMember(desk.member('Olga'), { memberId }, live))
  const { link } = granted(await invite(desk.member('Olga'), { ...open, role: 'lead' }, live))
  granted(await acceptInvitation(account('Tim'), { token: tokenOf(link) }, live))
  expect(await db.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
    role: 'lead',
    deactivatedAt: null,
  })
})

it('ends with the right of whoever made it, so that nobody who was sent away lets themselves in again', async () => {
  granted(await acceptInvitation(account('Sam'), { token: await linkFor() }, live))
  const sam = await db.member.findFirstOrThrow({
    where: { workspaceId: desk.workspaceId, userId: elsewhere.member('Sam').userId },
  })
  const olga = desk.member('Olga')
  granted(await changeRole(olga, { memberId: sam.id, role: 'owner' }, live))
  const asSam = { ...olga, memberId: sam.id, userId: sam.userId, name: 'Sam' }
  const token = tokenOf(granted(await invite(asSam, { ...open, role: 'owner' }, live)).link)
  granted(await changeRole(olga, { memberId: sam.id, role: 'reviewer' }, live))
  const over = { refusal: { code: 'invitation.inviter-gone' } }
  expect(await getInvitation(visitor(), token)).toMatchObject(over)
  granted(await deactivateMember(olga, { memberId: sam.id }, live))
  expect(await acceptInvitation(account('Sam'), { token }, live)).toMatchObject(over)
  expect(await acceptWithNewAccount(visitor(), anew(token, 'Xaver'), live)).toMatchObject(over)
})

it('refuses a change of an invitation that the log does not know', async () => {
  await expect(db.invitation.updateMany({ data: { expiresAt: new Date('2099-01-01') } })).rejects.toThrow(
    /never changes unrecorded/,
  )
  await expect(db.invitation.deleteMany({})).rejects.toThrow(/append-only/)
})
