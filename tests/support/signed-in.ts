import type { MemberActor } from '@/lib/core/actor'
import { mintAccount } from '@/lib/server/auth-mint'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'

/** A session of this member, as signing in makes one. */
export async function givenSession(actor: MemberActor) {
  const now = new Date()
  const sessionId = live.newId()
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const row = {
    id: sessionId,
    userId: actor.userId,
    userAgent: 'x',
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  }
  await db.session.create({ data: row })
  return mintAccount({ userId: actor.userId, sessionId, name: actor.name })
}
