import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { letterOf } from '@/lib/server/mails/letters'
import { deliver } from '@/lib/server/outside/smtp'
import { canMail } from '@/lib/server/secret-links'

/** A mail that one process is sending is left alone by the others for this long. */
const HELD_MS = 2 * 60_000
/**
 * Minutes from a try that failed to the next: soon at first, then ever later, over about a day. A mail server that is
 * away for longer has other problems; the link is still there to be copied.
 */
const PAUSES = [1, 2, 4, 8, 15, 30, 60, 120, 180, 240, 360, 420]
/** What is sent, or given up, is thrown away after this long. */
const KEPT_MS = 30 * 86_400_000

/** Neither sent nor given up, in nobody's hands, and its pause is over. */
const due = (now: Date) => ({
  sentAt: null,
  failedAt: null,
  AND: [
    { OR: [{ tryAfter: null }, { tryAfter: { lte: now } }] },
    { OR: [{ takenAt: null }, { takenAt: { lt: new Date(now.getTime() - HELD_MS) } }] },
  ],
})

/**
 * Sends one mail that waits. Doing it again sends nothing twice, but for a process that dies between the mail server's
 * yes and the note of it.
 *
 * @throws Error when the mail server is not there or says "later": to be tried again
 */
export async function sendMail(mailId: string, effects: Effects): Promise<void> {
  if (!canMail()) return
  const now = effects.now()
  const held = await db.mail.updateMany({
    where: { id: mailId, ...due(now) },
    data: { takenAt: now, attempts: { increment: 1 } },
  })
  if (held.count === 0) return
  const mail = await db.mail.findUniqueOrThrow({ where: { id: mailId } })
  const letter = await letterOf(mail, now)
  // Taken back, used or expired while it waited: there is nothing to say any more.
  const answer = letter === null ? 'refused' : await deliver(letter)
  const pause = PAUSES[mail.attempts - 1]
  const over = answer === 'later' && pause === undefined
  await db.mail.updateMany({
    where: { id: mailId },
    data: {
      takenAt: null,
      tryAfter: pause === undefined ? null : new Date(effects.now().getTime() + pause * 60_000),
      sentAt: answer === 'sent' ? effects.now() : null,
      failedAt: answer === 'refused' || over ? effects.now() : null,
    },
  })
  if (answer === 'later' && !over) throw new Error('The mail server did not take a mail. It is tried again.')
}

/** Each minute: what still waits is tried again, and what is over is thrown away. */
export async function sendWaiting(effects: Effects): Promise<void> {
  const before = new Date(effects.now().getTime() - KEPT_MS)
  await db.mail.deleteMany({ where: { createdAt: { lt: before } } })
  await db.passwordReset.deleteMany({ where: { createdAt: { lt: before } } })
  const waiting = await db.mail.findMany({
    where: due(effects.now()),
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: 50,
  })
  // One that fails does not keep the others; it is there again when its pause is over.
  for (const { id } of waiting) await sendMail(id, effects).catch(() => undefined)
}
