import type { AccountActor, MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import type { MemberRow, SessionRow } from '@/lib/core/workspaces/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'

/** More than any desk has; a bound, so that no page grows without one. */
const MOST_MEMBERS = 500

/**
 * Everybody who is or was in the workspace, oldest first. Addresses are for those who manage members; others
 * read an empty one.
 */
export async function listMembers(actor: MemberActor): Promise<MemberRow[]> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const managing = can(actor, 'member.manage', { workspaceId })
  const members = await db.member.findMany({
    where: { workspaceId },
    select: {
      id: true,
      role: true,
      createdAt: true,
      deactivatedAt: true,
      user: { select: { name: true, email: managing } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_MEMBERS,
  })
  return members.map(({ id, role, createdAt, deactivatedAt, user }) => ({
    id,
    name: user.name,
    email: user.email ?? '',
    role,
    joinedAt: createdAt.toISOString(),
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
  }))
}

/** Where the account is signed in, most recently used first; at most 50. */
export async function listSessions(account: AccountActor, now = new Date()): Promise<SessionRow[]> {
  authorize(account, 'account.own', { own: true })
  const sessions = await db.session.findMany({
    where: { userId: account.userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === account.sessionId,
  }))
}
