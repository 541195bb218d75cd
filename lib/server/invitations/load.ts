import { noSuchInvitation, whyNotOpen } from '@/lib/core/invitations/standing'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { db, type Tx } from '@/lib/server/db'
import { hashOfToken } from '@/lib/server/secret-links'

const select = {
  id: true,
  workspaceId: true,
  email: true,
  role: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  workspace: { select: { name: true, slug: true } },
  invitedBy: {
    select: { role: true, deactivatedAt: true, user: { select: { name: true, closedAt: true } } },
  },
} as const

const inviterGone = refuse(
  'invitation.inviter-gone',
  'Whoever sent this invitation does not invite people here any more. Ask an owner of the workspace for a new one.',
)

/** The invitation of a link, whatever became of it; null for a secret that belongs to none. */
export function findByToken(token: string, tx: Tx = db) {
  return tx.invitation.findUnique({ where: { tokenHash: hashOfToken(token) }, select })
}

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findByToken>>>

/** The invitation of a link if it can be used now, or the sentence that says why it cannot. */
export async function openInvitation(
  token: string,
  now: Date,
  tx: Tx = db,
): Promise<Outcome<FoundInvitation>> {
  const found = await findByToken(token, tx)
  if (found === null) return noSuchInvitation
  const closed = whyNotOpen(found, now)
  if (closed) return closed
  const { role, deactivatedAt, user } = found.invitedBy
  return role === 'owner' && deactivatedAt === null && user.closedAt === null ? ok(found) : inviterGone
}
