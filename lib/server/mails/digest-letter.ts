import type { NotificationKind } from '@/lib/core/notifications/kind'
import type { NotificationView } from '@/lib/core/notifications/view'
import { db } from '@/lib/server/db'
import type { Letter } from '@/lib/server/mails/letter'
import { oneLine } from '@/lib/server/mails/one-line'
import { toViews } from '@/lib/server/notifications/to-view'
import { wholeLink } from '@/lib/server/whole-link'

/** Most that one mail tells of; the rest is in the app. */
const MOST = 50
/** Statements and reasons are cut after this many characters: the link leads to the whole. */
const LONGEST = 160

/**
 * The words of a digest: what was told and is still not read, one link each; null when nothing is left to say, or the
 * membership ended meanwhile. It says that something happened to a claim, never what a reviewer said of it.
 */
export async function digestLetter(id: string): Promise<Letter | null> {
  const digest = await db.digest.findUnique({ where: { id } })
  if (digest === null) return null
  const member = await db.member.findFirst({
    where: { id: digest.memberId, deactivatedAt: null, user: { closedAt: null } },
    select: { user: { select: { email: true } }, workspace: { select: { name: true, slug: true } } },
  })
  const rows = await db.notification.findMany({
    where: { digestId: id, memberId: digest.memberId, readAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  if (member === null || rows.length === 0) return null
  const { slug } = member.workspace
  const views = await toViews(digest.workspaceId, rows.slice(0, MOST))
  const name = oneLine(member.workspace.name)
  return {
    to: member.user.email,
    subject: `${rows.length === 1 ? '1 thing' : `${rows.length} things`} for you in ${name}`,
    text: [
      `What happened in ${name} in Plumbline, and you have not read yet:`,
      '',
      ...views.flatMap((view) => [...linesOf(view), wholeLink(`/${slug}/claims/${view.claimId}`), '']),
      ...(rows.length > MOST ? [`And ${rows.length - MOST} more, in the app.`, ''] : []),
      'How often this is mailed, and what of, is yours to choose:',
      wholeLink(`/${slug}/notifications`),
      '',
    ].join('\n'),
  }
}

const said: Record<NotificationKind, (by: string, claim: string) => string> = {
  assigned: (by, claim) => `${by} put ${claim} on your desk.`,
  takenBack: (by, claim) => `${by} took ${claim} back from your desk. What you wrote is kept for you.`,
  dueSoon: (_, claim) => `${claim} is due; your review of it is open.`,
  returned: (by, claim) => `${by} returned ${claim}.`,
  toDecide: (_, claim) => `All reviews of ${claim} are in. It waits for a decision.`,
  revealed: (_, claim) => `All reviews of ${claim} are in, and yours is shown with them.`,
  decided: (by, claim) => `${by} settled ${claim}.`,
  reopened: (by, claim) => `${by} reopened ${claim}.`,
  mention: (by, claim) => `${by} mentioned you at ${claim}.`,
  reply: (by, claim) => `${by} replied at ${claim}.`,
  proposed: (by, claim) => `${by} proposed other words at ${claim}.`,
  answered: (by, claim) => `${by} answered the words you proposed at ${claim}.`,
}

function linesOf({ kind, by, claimNumber, statement, reason, documentTitle }: NotificationView): string[] {
  const sentence = said[kind](by === null ? 'Somebody' : oneLine(by), `claim ${claimNumber}`)
  return [
    sentence.charAt(0).toUpperCase() + sentence.slice(1),
    `"${cut(statement)}" (${cut(documentTitle)})`,
    ...(reason === null ? [] : [`Reason: ${cut(reason)}`]),
  ]
}

const cut = (words: string) => {
  const line = oneLine(words)
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line
}
