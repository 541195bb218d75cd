import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { AccountActor, MemberActor } from '@/lib/core/actor'
import { mintAccount, mintMember } from '@/lib/server/auth-mint'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { membershipEnded } from '@/lib/server/members/queries'

const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token']
/** What a workspace's address may look like; anything else names none, and must not reach the database as an error. */
const SLUG = /^[a-z0-9-]{1,64}$/
/** How stale "last seen" may get before a request writes it again. */
const SEEN_EVERY_MS = 5 * 60 * 1000

/** The signed-in account of this request, or null: the cookie's signature and its session row both hold. */
export const currentAccount = cache(async (): Promise<AccountActor | null> => {
  const jar = await cookies()
  const token = COOKIES.map((name) => jar.get(name)?.value).find((value) => value !== undefined)
  const secret = env().NEXTAUTH_SECRET
  // Without a secret anybody could have signed it.
  if (token === undefined || secret === undefined) return null
  const claims = await decode({ token, secret }).catch(() => null)
  if (claims === null || typeof claims.sid !== 'string' || typeof claims.sub !== 'string') return null
  const session = await db.session.findFirst({
    where: {
      id: claims.sid,
      userId: claims.sub,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      user: { closedAt: null },
    },
    select: { id: true, lastSeenAt: true, user: { select: { id: true, name: true } } },
  })
  if (session === null) return null
  if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: new Date() } })
  }
  return mintAccount({ userId: session.user.id, sessionId: session.id, name: session.user.name })
})

/** The account, or the sign-in page. */
export async function requireAccount(): Promise<AccountActor> {
  return (await currentAccount()) ?? toSignIn()
}

/** The account as a member of the workspace, or null: no session, no such workspace, or not theirs. */
export const currentMember = cache(async (slug: string): Promise<MemberActor | null> => {
  const account = await currentAccount()
  if (account === null || !SLUG.test(slug)) return null
  const member = await db.member.findFirst({
    where: { userId: account.userId, deactivatedAt: null, workspace: { slug } },
    select: { id: true, role: true, workspaceId: true },
  })
  if (member === null) return null
  return mintMember({
    workspaceId: member.workspaceId,
    workspaceSlug: slug,
    memberId: member.id,
    userId: account.userId,
    name: account.name,
    role: member.role,
    via: 'browser',
  })
})

/** The member, or the sign-in page, or "not found": what you may not see is not there. */
export async function requireMember(slug: string): Promise<MemberActor> {
  const member = await currentMember(slug)
  if (member !== null) return member
  const account = await currentAccount()
  if (account === null) return toSignIn()
  // Whoever was here is told that they are no longer; to everybody else the workspace is not there.
  if (SLUG.test(slug) && (await membershipEnded(account, slug)) !== null) redirect(`/account?ended=${slug}`)
  return notFound()
}

/** The sign-in page, which leads back to where the person wanted to go (`proxy.ts` names the path). */
async function toSignIn(): Promise<never> {
  const path = (await headers()).get('x-path')
  return redirect(path === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}
