import type { AccountActor, MemberActor } from '@/lib/core/actor'
import type { WhyEnded } from '@/lib/core/live/ended'
import { db } from '@/lib/server/db'

/**
 * Why a stream has to end: the session is over, the membership is, or the role is another than when it began. Null
 * while nothing of that is so.
 */
export async function whyGone(
  account: AccountActor,
  actor: MemberActor,
  now: Date,
): Promise<WhyEnded | null> {
  const [session, member] = await Promise.all([
    db.session.findFirst({
      where: {
        id: account.sessionId,
        revokedAt: null,
        expiresAt: { gt: now },
        user: { id: account.userId, closedAt: null },
      },
      select: { id: true },
    }),
    db.member.findFirst({
      where: { id: actor.memberId, userId: account.userId, deactivatedAt: null },
      select: { role: true },
    }),
  ])
  if (session === null) return 'signedOut'
  if (member === null) return 'left'
  return member.role === actor.role ? null : 'role'
}
