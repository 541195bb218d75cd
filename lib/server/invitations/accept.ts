import type { z } from 'zod'
import type { AccountActor, VisitorActor } from '@/lib/core/actor'
import type { acceptAnewInput, acceptInput } from '@/lib/core/invitations/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { type Log, recorded } from '@/lib/server/audit'
import { mintAccount } from '@/lib/server/auth-mint'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { type FoundInvitation, openInvitation } from '@/lib/server/invitations/load'
import { stillOwner } from '@/lib/server/members/still-owner'
import { writeAccount, writeMember } from '@/lib/server/members/write'
import { hashPassword } from '@/lib/server/passwords'

/** Accepts with the account that is signed in; its address must be the invited one, where there is one. */
export async function acceptInvitation(
  actor: AccountActor,
  input: z.infer<typeof acceptInput>,
  effects: Effects,
): Promise<Outcome<{ slug: string }>> {
  const found = await openInvitation(input.token, effects.now())
  if (!found.ok) return found
  const subject = { own: true, holdsLink: true }
  const no = forbidden(actor, 'invitation.accept', subject, 'Sign in first, then open the invitation again.')
  if (no) return no
  return recorded(actor, found.value.workspaceId, effects, async (tx, log, now) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { id: true, email: true, name: true },
    })
    if (found.value.email !== null && found.value.email !== user.email) {
      return refuse(
        'invitation.other-address',
        `This invitation is for ${found.value.email}, and you are signed in as ${user.email}. Sign out, then open it again.`,
      )
    }
    return join(tx, log, effects, now, found.value, user)
  })
}

/**
 * Accepts with an account that is made in the same transaction. From then on the new account is who acts: the log names
 * the person and not a visitor.
 */
export async function acceptWithNewAccount(
  actor: VisitorActor,
  input: z.infer<typeof acceptAnewInput>,
  effects: Effects,
): Promise<Outcome<{ slug: string }>> {
  const found = await openInvitation(input.token, effects.now())
  if (!found.ok) return found
  const no = forbidden(
    actor,
    'invitation.acceptAnew',
    { holdsLink: true },
    'Sign out first, or accept as yourself.',
  )
  if (no) return no
  const { email } = found.value
  if (email !== null && email !== input.email)
    return refuse('invitation.other-address', `This invitation is for ${email}. Use that address.`, 'email')
  const passwordHash = await hashPassword(input.password)
  const userId = effects.newId()
  // No session yet: they sign in with the new password right after.
  const self = mintAccount({ userId, sessionId: userId, name: input.name })
  return recorded(self, found.value.workspaceId, effects, async (tx, log, now) => {
    if ((await tx.user.count({ where: { email: input.email } })) > 0) {
      return refuse(
        'account.e-mail-taken',
        'There is an account with this e-mail address already. Sign in with it to accept.',
        'email',
      )
    }
    await writeAccount(tx, log, now, { id: userId, name: input.name, email: input.email }, passwordHash)
    return join(tx, log, effects, now, found.value, { id: userId, name: input.name })
  })
}

/** Uses the invitation up, for one: of two at once the second finds it used. */
async function join(
  tx: Tx,
  log: Log,
  effects: Effects,
  now: Date,
  invitation: FoundInvitation,
  user: { id: string; name: string },
): Promise<Outcome<{ slug: string }>> {
  const { id, workspaceId, role, workspace } = invitation
  const before = await tx.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: user.id } },
    select: { id: true, role: true, deactivatedAt: true },
  })
  if (before !== null && before.deactivatedAt === null)
    return refuse('member.already', `You are a member of ${workspace.name} already.`)
  const memberId = before?.id ?? effects.newId()
  const used = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now }, invitedBy: stillOwner },
    data: { acceptedAt: now, acceptedById: memberId },
  })
  if (used.count === 0)
    return refuse(
      'invitation.used',
      'This invitation was used or taken back at this moment. Ask for a new one.',
    )
  log.add('invitation.accepted', id, { memberId: { after: memberId } })
  if (before === null) {
    await writeMember(tx, log, now, { id: memberId, workspaceId, userId: user.id, name: user.name, role })
    return ok({ slug: workspace.slug })
  }
  // Somebody who left and is asked back keeps what they did here.
  await tx.member.update({ where: { id: memberId }, data: { role, deactivatedAt: null } })
  log.add('member.reactivated', memberId, { name: { after: user.name } })
  if (before.role !== role)
    log.add('member.roleChanged', memberId, {
      name: { after: user.name },
      role: { before: before.role, after: role },
    })
  return ok({ slug: workspace.slug })
}
