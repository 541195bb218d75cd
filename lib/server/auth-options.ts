import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { isStorable } from '@/lib/core/input-fields'
import { mintAccount } from '@/lib/server/auth-mint'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { env } from '@/lib/server/env'
import { reportFault } from '@/lib/server/faults'
import { passwordFits } from '@/lib/server/passwords'
import { clientAddress } from '@/lib/server/sessions/address'
import { beginAttempt, forgetAttempts } from '@/lib/server/sessions/attempts'
import { openSession, revokeSession, SESSION_DAYS } from '@/lib/server/sessions/commands'

/** The codes the sign-in page turns into sentences. */
const signInRefusals = { wrong: 'wrong', locked: 'locked', fault: 'fault' } as const

/** A session for the right e-mail and password, or the code of the refusal. Throws what nobody can mend here. */
async function signIn(typedEmail: string, typedPassword: string, headers: Headers) {
  const email = typedEmail.trim().toLowerCase().slice(0, 254)
  const password = typedPassword.slice(0, 200)
  const counted = await beginAttempt(email, clientAddress(headers), live)
  if (counted === null) return signInRefusals.locked
  const user = isStorable(email) ? await db.user.findUnique({ where: { email } }) : null
  const open = user !== null && user.closedAt === null
  if (!(await passwordFits(open ? user.passwordHash : null, password)) || user === null) {
    return signInRefusals.wrong
  }
  await forgetAttempts(email, counted)
  const sessionId = live.newId()
  const actor = mintAccount({ userId: user.id, sessionId, name: user.name })
  await openSession(actor, { sessionId, userAgent: headers.get('user-agent') ?? 'unknown' }, live)
  return { id: user.id, sessionId }
}

/**
 * next-auth with e-mail and password. Credentials cannot use its database sessions, so the signed cookie
 * carries the id of a `session` row of ours, which every request checks.
 */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const headers = new Headers((request.headers ?? {}) as Record<string, string>)
          const answer = await signIn(credentials?.email ?? '', credentials?.password ?? '', headers).catch(
            (error: unknown) => {
              reportFault(error)
              return signInRefusals.fault
            },
          )
          // next-auth puts the message of whatever is thrown into an address: it must be one of these codes.
          if (typeof answer === 'string') throw new Error(answer)
          return answer
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { sub: user.id, sid: (user as { sessionId?: string }).sessionId } : token,
      // The browser never needs to read the session through next-auth; say no more than that there is one.
      session: () => ({ expires: new Date(live.now().getTime() + SESSION_DAYS * 86_400_000).toISOString() }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sub !== 'string' || typeof token.sid !== 'string') return
        const actor = mintAccount({ userId: token.sub, sessionId: token.sid, name: '' })
        await revokeSession(actor, { sessionId: token.sid }, live)
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}
