import { refuse } from '@/lib/core/outcome'
import { db } from '@/lib/server/db'
import { hashOfToken } from '@/lib/server/secret-links'

/** What is said of a link for a new password that cannot be used: not which of the reasons it is. */
export const linkIsOver = refuse(
  'account.link-over',
  'This link was used, has expired or is not whole. Ask for a new one.',
)

/** The open reset of a link, or null. */
export function findReset(token: string, now: Date) {
  return db.passwordReset.findFirst({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: now }, user: { closedAt: null } },
    select: { id: true, user: { select: { id: true, name: true, email: true } } },
  })
}
