import type { AccountActor, MemberActor } from '@/lib/core/actor'
import { db } from '@/lib/server/db'

/** Whether the session lasts and the member is one, in the role they were when the stream began. */
export async function stillHere(account: AccountActor, actor: MemberActor, now: Date): Promise<boolean> {
  const member = await db.member.findFirst({
    where: {
      id: actor.memberId,
      role: actor.role,
      deactivatedAt: null,
      user: {
        id: account.userId,
        closedAt: null,
        sessions: { some: { id: account.sessionId, revokedAt: null, expiresAt: { gt: now } } },
      },
    },
    select: { id: true },
  })
  return member !== null
}
