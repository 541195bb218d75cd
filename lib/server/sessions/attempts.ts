import { createHash } from 'node:crypto'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

const WINDOW_MS = 15 * 60 * 1000
/** Failed tries in the window: for one account, and from one address (a whole desk may share it). */
const LIMITS = { account: 8, address: 60 }

const keyOf = (kind: keyof typeof LIMITS, value: string) =>
  `${kind}:${createHash('sha256').update(value).digest('hex')}`

/**
 * Counts a try before the password is looked at, so that many at once cannot all pass before the first one is
 * counted. Answers the ids of what was counted, or null, with nothing counted, when sign-in is closed for a
 * while for this account or from this address. A try that succeeds is taken back by `forgetAttempts`.
 */
export async function beginAttempt(
  email: string,
  address: string | null,
  effects: Effects,
): Promise<string[] | null> {
  const at = effects.now()
  const since = new Date(at.getTime() - WINDOW_MS)
  const keys = [keyOf('account', email), ...(address === null ? [] : [keyOf('address', address)])]
  const tries = keys.map((key) => ({ id: effects.newId(), key, at }))
  await db.signInAttempt.createMany({ data: tries })
  const counts = await db.signInAttempt.groupBy({
    by: ['key'],
    where: { key: { in: keys }, at: { gt: since } },
    _count: true,
  })
  const full = counts.some(
    ({ key, _count }) => _count > (key.startsWith('account:') ? LIMITS.account : LIMITS.address),
  )
  const counted = tries.map(({ id }) => id)
  if (full) await db.signInAttempt.deleteMany({ where: { id: { in: counted } } })
  await db.signInAttempt.deleteMany({ where: { at: { lt: since } } })
  return full ? null : counted
}

/**
 * A success clears the account's count, so that a typing error yesterday closes nothing today, and takes back
 * what the try itself counted.
 */
export async function forgetAttempts(email: string, counted: string[]): Promise<void> {
  await db.signInAttempt.deleteMany({
    where: { OR: [{ key: keyOf('account', email) }, { id: { in: counted } }] },
  })
}
