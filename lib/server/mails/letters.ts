import { whyNotOpen } from '@/lib/core/invitations/standing'
import { db } from '@/lib/server/db'
import { digestLetter } from '@/lib/server/mails/digest-letter'
import type { Letter } from '@/lib/server/mails/letter'
import { oneLine } from '@/lib/server/mails/one-line'
import { linkTo, mailedToken } from '@/lib/server/secret-links'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** The words of a mail of the outbox; null when what it is about is over. */
export async function letterOf(
  mail: { invitationId: string | null; resetId: string | null; digestId: string | null },
  now: Date,
): Promise<Letter | null> {
  if (mail.digestId !== null) return digestLetter(mail.digestId)
  if (mail.invitationId !== null) return invitationLetter(mail.invitationId, now)
  return mail.resetId === null ? null : resetLetter(mail.resetId, now)
}

async function invitationLetter(id: string, now: Date): Promise<Letter | null> {
  const invitation = await db.invitation.findUnique({
    where: { id },
    include: {
      workspace: { select: { name: true } },
      invitedBy: { select: { user: { select: { name: true } } } },
    },
  })
  if (invitation?.email == null || whyNotOpen(invitation, now)) return null
  const { workspace, invitedBy, role, expiresAt } = invitation
  return {
    to: invitation.email,
    subject: `Invitation to ${oneLine(workspace.name)} in Plumbline`,
    text: [
      `${oneLine(invitedBy.user.name)} invites you to join ${oneLine(workspace.name)} in Plumbline, as ${role}.`,
      '',
      'Open this link to accept. It works once, for this address:',
      linkTo('invitations', mailedToken('invitations', id)),
      '',
      `It ends on ${day.format(expiresAt)} UTC. If you expected no invitation, do nothing.`,
      '',
    ].join('\n'),
  }
}

async function resetLetter(id: string, now: Date): Promise<Letter | null> {
  const reset = await db.passwordReset.findUnique({
    where: { id },
    include: { user: { select: { email: true, closedAt: true } } },
  })
  if (reset === null || reset.usedAt !== null || reset.expiresAt <= now || reset.user.closedAt !== null)
    return null
  return {
    to: reset.user.email,
    subject: 'A new password for Plumbline',
    text: [
      'Somebody asked for a new password for your account in Plumbline.',
      '',
      'Open this link to choose one. It works once, within an hour:',
      linkTo('reset', mailedToken('reset', id)),
      '',
      'If it was not you, do nothing: your password stays as it is.',
      '',
    ].join('\n'),
  }
}
