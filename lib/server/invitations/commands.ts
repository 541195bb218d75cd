import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { invitationIdInput, inviteInput } from '@/lib/core/invitations/input'
import { whyNotOpen } from '@/lib/core/invitations/standing'
import type { MadeLink } from '@/lib/core/invitations/view'
import type { Role } from '@/lib/core/members/role'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { putMail, sendSoon } from '@/lib/server/mails/outbox'
import { canMail, freshToken, hashOfToken, linkTo, mailedToken } from '@/lib/server/secret-links'

const DAY_MS = 86_400_000
/** More than any desk needs; a bound, so that nobody fills the table. */
const MOST_OPEN = 200

type Made = MadeLink & { invitationId: string; mailId: string | null }

/** Invites somebody into the workspace. The link is in the answer and nowhere else, but for the mail. */
export async function invite(
  actor: MemberActor,
  input: z.infer<typeof inviteInput>,
  effects: Effects,
): Promise<Outcome<MadeLink & { invitationId: string }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'member.manage', { workspaceId }, 'Only an owner invites people.')
  if (no) return no
  const made = await recorded<Made>(actor, workspaceId, effects, async (tx, log, now) => {
    const open = await tx.invitation.count({
      where: { workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    })
    if (open >= MOST_OPEN)
      return refuse('invitation.too-many', `There are ${MOST_OPEN} open invitations. Take some back first.`)
    if (input.email !== null) {
      const member = await tx.member.findFirst({
        where: { workspaceId, deactivatedAt: null, user: { email: input.email } },
        select: { user: { select: { name: true } } },
      })
      if (member !== null)
        return refuse('member.already', `${member.user.name} is a member of this workspace already.`, 'email')
    }
    return ok(await writeInvitation(tx, log, effects, now, actor, input))
  })
  return handOut(made)
}

/** Takes an open invitation back: its link ends at once. */
export async function revokeInvitation(
  actor: MemberActor,
  input: z.infer<typeof invitationIdInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'member.manage', { workspaceId }, 'Only an owner takes invitations back.')
  if (no) return no
  return recorded<object>(actor, workspaceId, effects, async (tx, log, now) => {
    const gone = await takeBack(tx, log, now, workspaceId, input.invitationId)
    return gone.ok ? ok({}) : gone
  })
}

/** Takes an invitation back and sends the same anew: a new link, with as many days as the old one had. */
export async function renewInvitation(
  actor: MemberActor,
  input: z.infer<typeof invitationIdInput>,
  effects: Effects,
): Promise<Outcome<MadeLink & { invitationId: string }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'member.manage', { workspaceId }, 'Only an owner invites people.')
  if (no) return no
  const made = await recorded<Made>(actor, workspaceId, effects, async (tx, log, now) => {
    const gone = await takeBack(tx, log, now, workspaceId, input.invitationId)
    return gone.ok ? ok(await writeInvitation(tx, log, effects, now, actor, gone.value)) : gone
  })
  return handOut(made)
}

/** The answer to whoever made a link; the mail is on its way from here on. */
async function handOut(made: Outcome<Made>): Promise<Outcome<MadeLink & { invitationId: string }>> {
  if (!made.ok) return made
  const { mailId, ...shown } = made.value
  if (mailId !== null) await sendSoon(mailId)
  return ok(shown)
}

async function takeBack(
  tx: Tx,
  log: Log,
  now: Date,
  workspaceId: string,
  invitationId: string,
): Promise<Outcome<{ email: string | null; role: Role; days: number }>> {
  const found = await tx.invitation.findFirst({ where: { id: invitationId, workspaceId } })
  if (found === null) return refuse('invitation.not-found', 'There is no such invitation here.')
  // One that has expired can still be taken off the list, or sent anew.
  const closed = whyNotOpen({ ...found, expiresAt: new Date(now.getTime() + 1) }, now)
  if (closed) return closed
  const ended = await tx.invitation.updateMany({
    where: { id: found.id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  if (ended.count === 0)
    return refuse('invitation.used', 'This invitation was used or taken back at this moment. Look again.')
  log.add('invitation.revoked', found.id, {})
  const days = Math.round((found.expiresAt.getTime() - found.createdAt.getTime()) / DAY_MS)
  return ok({ email: found.email, role: found.role, days })
}

async function writeInvitation(
  tx: Tx,
  log: Log,
  effects: Effects,
  now: Date,
  actor: MemberActor,
  input: { email: string | null; role: Role; days: number },
): Promise<Made> {
  const id = effects.newId()
  const { email, role } = input
  const mailedTo = email !== null && canMail() ? email : null
  const token = mailedTo === null ? freshToken(effects) : mailedToken('invitations', id)
  const expiresAt = new Date(now.getTime() + input.days * DAY_MS)
  await tx.invitation.create({
    data: {
      id,
      workspaceId: actor.workspaceId,
      email,
      role,
      tokenHash: hashOfToken(token),
      invitedById: actor.memberId,
      createdAt: now,
      expiresAt,
    },
  })
  log.add('invitation.sent', id, {
    email: { after: email },
    role: { after: role },
    expiresAt: { after: expiresAt.toISOString() },
  })
  const mailId = mailedTo === null ? null : await putMail(tx, effects, now, { invitationId: id })
  const link = linkTo('invitations', token)
  return { invitationId: id, mailId, link, expiresAt: expiresAt.toISOString(), mailedTo }
}
