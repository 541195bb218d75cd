import type { InvitationRow } from '@/lib/core/invitations/view'
import { db, type Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { queues } from '@/lib/server/jobs/queues'
import { send } from '@/lib/server/jobs/send'

/** Puts a mail into the outbox, in the transaction that gives reason for it. It waits there until it is sent. */
export async function putMail(
  tx: Tx,
  effects: Effects,
  now: Date,
  about: { invitationId: string } | { resetId: string } | { digestId: string },
): Promise<string> {
  const id = effects.newId()
  await tx.mail.create({ data: { id, createdAt: now, ...about } })
  return id
}

/** Asks for a mail to be sent now rather than within the minute. Call after its transaction is through. */
export const sendSoon = (mailId: string): Promise<void> => send(queues.sendMail, mailId)

/** What became of the mails of these invitations. */
export async function mailStates(
  invitationIds: string[],
): Promise<(invitationId: string) => InvitationRow['mail']> {
  const mails = await db.mail.findMany({
    where: { invitationId: { in: invitationIds } },
    select: { invitationId: true, sentAt: true, failedAt: true, tryAfter: true },
  })
  const states = new Map(mails.map((mail) => [mail.invitationId, stateOf(mail)]))
  return (invitationId) => states.get(invitationId) ?? null
}

function stateOf(mail: {
  sentAt: Date | null
  failedAt: Date | null
  tryAfter: Date | null
}): InvitationRow['mail'] {
  if (mail.sentAt !== null) return 'sent'
  if (mail.failedAt !== null) return 'failed'
  return mail.tryAfter === null ? 'waiting' : 'delayed'
}
