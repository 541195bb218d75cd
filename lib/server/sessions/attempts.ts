import { createHash } from 'node:crypto'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

const WINDOW_MS = 15 * 60 * 1000
/** Failed tries in the window: for one account, and from one address (a whole desk may share it). */
const LIMITS = { account: 8, address: 60 }

const keyOf = (kind: keyof typeof LIMITS, value: string) =>
  `${kind}:${createHash('sha256').update(value).digest('hex')}`

/** Whether sign-in is closed for a while for this account or from this address. */
export async function tooManyAttempts(
  email: string,
  address: string | null,
  effects: Effects,
): Promise<boolean> {
  const since = new Date(effects.now().getTime() - WINDOW_MS)
  const keys = [keyOf('account', email), ...(address === null ? [] : [keyOf('address', address)])]
  const counts = await db.signInAttempt.groupBy({
    by: ['key'],
    where: { key: { in: keys }, at: { gt: since } },
    _count: true,
  })
  return counts.some(
    ({ key, _count }) => _count >= (key.startsWith('account:') ? LIMITS.account : LIMITS.address),
  )
}

/** Counts a failed try, and forgets the ones that no longer count. */
export async function noteFailedAttempt(
  email: string,
  address: string | null,
  effects: Effects,
): Promise<void> {
  const at = effects.now()
  const keys = [keyOf('account', email), ...(address === null ? [] : [keyOf('address', address)])]
  await db.signInAttempt.createMany({ data: keys.map((key) => ({ id: effects.newId(), key, at })) })
  await db.signInAttempt.deleteMany({ where: { at: { lt: new Date(at.getTime() - WINDOW_MS) } } })
}

/** A success clears the account's count, so that a typing error yesterday closes nothing today. */
export async function forgetAttempts(email: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { key: keyOf('account', email) } })
}
