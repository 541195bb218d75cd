import type { z } from 'zod'
import type { AccountActor } from '@/lib/core/actor'
import type { revokeSessionInput } from '@/lib/core/members/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { INSTALLATION_LOG, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Effects } from '@/lib/server/effects'

export const SESSION_DAYS = 14

/** Opens a session after the password was found right; called by the sign-in callback only. */
export async function openSession(
  actor: AccountActor,
  input: { sessionId: string; userAgent: string },
  effects: Effects,
): Promise<Outcome<{ sessionId: string }>> {
  const no = forbidden(actor, 'account.own', { own: true }, 'Sign in first.')
  if (no) return no
  return recorded(actor, INSTALLATION_LOG, effects, async (tx, log, now) => {
    await tx.session.create({
      data: {
        id: input.sessionId,
        userId: actor.userId,
        userAgent: input.userAgent.slice(0, 300),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      },
    })
    log.add('account.signedIn', actor.userId, { session: { after: input.sessionId } })
    return ok({ sessionId: input.sessionId })
  })
}

/** Ends one of the account's own sessions; the browser that holds it is signed out at its next request. */
export async function revokeSession(
  actor: AccountActor,
  input: z.infer<typeof revokeSessionInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const no = forbidden(actor, 'account.own', { own: true }, 'Sign in first.')
  if (no) return no
  return recorded(actor, INSTALLATION_LOG, effects, async (tx, log, now) => {
    const ended = await tx.session.updateMany({
      where: { id: input.sessionId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: now },
    })
    if (ended.count === 0) return refuse('session.not-found', 'That session has already ended.')
    const verb = input.sessionId === actor.sessionId ? 'account.signedOut' : 'account.sessionRevoked'
    log.add(verb, actor.userId, { session: { before: input.sessionId } })
    return ok({})
  })
}
