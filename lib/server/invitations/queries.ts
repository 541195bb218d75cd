import type { AccountActor, MemberActor, VisitorActor } from '@/lib/core/actor'
import { linkToken } from '@/lib/core/input-fields'
import { noSuchInvitation } from '@/lib/core/invitations/standing'
import type { InvitationRow, InvitationView } from '@/lib/core/invitations/view'
import { type Outcome, ok } from '@/lib/core/outcome'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { openInvitation } from '@/lib/server/invitations/load'
import { mailStates } from '@/lib/server/mails/outbox'

/**
 * Invitations of the workspace that nobody used or took back, newest first; at most 200. For those who manage members.
 */
export async function listInvitations(actor: MemberActor, now = new Date()): Promise<InvitationRow[]> {
  const { workspaceId } = actor
  authorize(actor, 'member.manage', { workspaceId })
  const open = await db.invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null },
    select: {
      id: true,
      email: true,
      role: true,
      expiresAt: true,
      invitedBy: { select: { user: { select: { name: true } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  const mailOf = await mailStates(open.map(({ id }) => id))
  return open.map(({ id, email, role, expiresAt, invitedBy }) => ({
    id,
    email,
    role,
    invitedBy: invitedBy.user.name,
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
    mail: mailOf(id),
  }))
}

/** What a link shows to whoever holds it; a refusal with the sentence when it cannot be used. */
export async function getInvitation(
  actor: VisitorActor | AccountActor,
  token: string,
  now = new Date(),
): Promise<Outcome<InvitationView>> {
  if (!linkToken.safeParse(token).success) return noSuchInvitation
  const found = await openInvitation(token, now)
  authorize(actor, 'invitation.read', { own: true, holdsLink: true })
  if (!found.ok) return found
  const { workspace, invitedBy, role, email, expiresAt } = found.value
  const known = email !== null && (await db.user.count({ where: { email, closedAt: null } })) > 0
  return ok({
    workspaceName: workspace.name,
    invitedBy: invitedBy.user.name,
    role,
    email,
    expiresAt: expiresAt.toISOString(),
    known,
  })
}
