import type { AccountActor, MemberActor, VisitorActor } from '@/lib/core/actor'
import { linkToken } from '@/lib/core/input-fields'
import type { MemberRow } from '@/lib/core/members/view'
import { type Outcome, ok } from '@/lib/core/outcome'
import { can } from '@/lib/core/permissions'
import type { SessionRow } from '@/lib/core/sessions/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { findReset, linkIsOver } from '@/lib/server/members/find-reset'

/** More than any desk has; a bound, so that no page grows without one. */
const MOST_MEMBERS = 500

/**
 * Everybody who is or was in the workspace, oldest first. Addresses are for those who manage members; others
 * read an empty one. When somebody was last here is for leads and owners.
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
      user: { select: { id: true, name: true, email: managing } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_MEMBERS,
  })
  const seen = can(actor, 'member.seen', { workspaceId })
    ? await lastSeen(members.map(({ user }) => user.id))
    : new Map<string, string>()
  return members.map(({ id, role, createdAt, deactivatedAt, user }) => ({
    id,
    name: user.name,
    email: user.email ?? '',
    role,
    joinedAt: createdAt.toISOString(),
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    lastSeenAt: seen.get(user.id) ?? null,
  }))
}

/** When each account last asked for anything, to within five minutes. */
async function lastSeen(userIds: string[]): Promise<Map<string, string>> {
  const latest = await db.session.groupBy({
    by: ['userId'],
    where: { userId: { in: userIds } },
    _max: { lastSeenAt: true },
  })
  return new Map(latest.map(({ userId, _max }) => [userId, _max.lastSeenAt?.toISOString() ?? '']))
}

/** Whether this account was a member of the workspace and is not any more: then its name; otherwise null. */
export async function membershipEnded(account: AccountActor, slug: string): Promise<string | null> {
  authorize(account, 'account.own', { own: true })
  const member = await db.member.findFirst({
    where: { userId: account.userId, deactivatedAt: { not: null }, workspace: { slug } },
    select: { workspace: { select: { name: true } } },
  })
  return member?.workspace.name ?? null
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

/** Whose password a link is for; a refusal when the link is over. */
export async function getReset(
  actor: VisitorActor,
  token: string,
  now = new Date(),
): Promise<Outcome<{ name: string }>> {
  const found = linkToken.safeParse(token).success ? await findReset(token, now) : null
  authorize(actor, 'account.reset', { holdsLink: true })
  return found === null ? linkIsOver : ok({ name: found.user.name })
}
