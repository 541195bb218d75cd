import { refuse } from '@/lib/core/outcome'
import { db, type Tx } from '@/lib/server/db'
import { stillOwner } from '@/lib/server/members/still-owner'
import { hashOfToken } from '@/lib/server/secret-links'

/** What is said of a link for a new password that cannot be used: not which of the reasons it is. */
export const linkIsOver = refuse(
  'account.link-over',
  'This link was used, has expired or is not whole. Ask for a new one.',
)

/** Not used, not expired, and whoever made it still may: an owner who was sent away takes their links with them. */
export const stillOpen = (now: Date) => ({
  usedAt: null,
  expiresAt: { gt: now },
  OR: [{ madeById: null }, { madeBy: stillOwner }],
})

/**
 * The open reset of a link, or null. One that an owner made ends when its account joins another workspace: otherwise an
 * owner here could become somebody there.
 */
export async function findReset(token: string, now: Date, tx: Tx = db) {
  const found = await tx.passwordReset.findFirst({
    where: { tokenHash: hashOfToken(token), ...stillOpen(now), user: { closedAt: null } },
    select: {
      id: true,
      user: { select: { id: true, name: true, email: true, members: { select: { workspaceId: true } } } },
      madeBy: { select: { workspaceId: true } },
    },
  })
  const home = found?.madeBy?.workspaceId
  const elsewhere = found?.user.members.some(({ workspaceId }) => workspaceId !== home)
  return home !== undefined && elsewhere ? null : found
}
