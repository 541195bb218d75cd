import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { comeHereInput, PresenceView } from '@/lib/core/live/presence'
import { initialsOf } from '@/lib/core/members/initials'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

/** A window that is not heard of for this long is taken for gone; it says that it is there every 20 seconds. */
const LEASE_MS = 50_000
/** More than anybody wants to see. */
const MOST = 12

/**
 * Says that a member has a document open, and hears who else has. While a blind round is open on it nobody is told and
 * nothing is kept: who reads the article now would say who reviews. Working state: no event.
 */
export async function comeHere(
  actor: MemberActor,
  input: z.infer<typeof comeHereInput>,
  effects: Effects,
): Promise<Outcome<PresenceView>> {
  const { workspaceId, memberId } = actor
  const { documentId } = input
  const no = forbidden(actor, 'document.read', { workspaceId }, 'This is not here, or not for you to see.')
  if (no) return no
  const found = await db.document.findFirst({ where: { workspaceId, id: documentId }, select: { id: true } })
  if (found === null) return refuse('document.not-found', 'There is no such document here.')
  const now = effects.now()
  const since = new Date(now.getTime() - LEASE_MS)
  if (await isBlind(workspaceId, documentId)) {
    await db.presence.deleteMany({ where: { documentId } })
    return ok({ others: [] })
  }
  const key = { documentId, memberId }
  await db.presence.upsert({
    where: { documentId_memberId: key },
    create: { ...key, workspaceId, seenAt: now },
    update: { seenAt: now },
  })
  await db.presence.deleteMany({ where: { documentId, seenAt: { lt: since } } })
  const others = await db.$queryRaw<{ memberId: string; name: string }[]>`
    SELECT m.id AS "memberId", u.name FROM presence p
    JOIN member m ON m.id = p.member_id AND m.deactivated_at IS NULL JOIN app_user u ON u.id = m.user_id
    WHERE p.document_id = ${documentId}::uuid AND p.workspace_id = ${workspaceId}::uuid
      AND p.member_id <> ${memberId}::uuid AND p.seen_at >= ${since}
    ORDER BY u.name, m.id LIMIT ${MOST}`
  return ok({ others: others.map((other) => ({ ...other, initials: initialsOf(other.name) })) })
}

/** Whether somebody may be reviewing a claim of this document blind. */
async function isBlind(workspaceId: string, documentId: string): Promise<boolean> {
  const round = await db.round.findFirst({
    where: { workspaceId, blind: true, closedAt: null, revealedAt: null, claim: { is: { documentId } } },
    select: { id: true },
  })
  return round !== null
}
