import type { Role } from '@/lib/core/members/role'
import { INSTALLATION_LOG, type Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'

/** Writes an account with its event in the installation's log, whatever log the transaction is about. */
export async function writeAccount(
  tx: Tx,
  log: Log,
  now: Date,
  account: { id: string; name: string; email: string },
  passwordHash: string,
): Promise<void> {
  const { id, name, email } = account
  await tx.user.create({ data: { id, email, name, passwordHash, createdAt: now } })
  log.into(INSTALLATION_LOG).add('account.created', id, { name: { after: name }, email: { after: email } })
}

/** Writes a membership with its event; `log` must be the workspace's. */
export async function writeMember(
  tx: Tx,
  log: Log,
  now: Date,
  member: { id: string; workspaceId: string; userId: string; name: string; role: Role },
): Promise<void> {
  const { id, workspaceId, userId, name, role } = member
  await tx.member.create({ data: { id, workspaceId, userId, role, createdAt: now } })
  log.add('member.added', id, { userId: { after: userId }, name: { after: name }, role: { after: role } })
}
