import { liveSignal } from '@/lib/core/live/signal'
import { recipientsOf } from '@/lib/core/notifications/recipients'
import { mintMember } from '@/lib/server/auth-mint'
import type { Tx } from '@/lib/server/db'
import { peopleOf } from '@/lib/server/notifications/claim-people'
import type { Happening } from '@/lib/server/notifications/happenings'
import { sayingOf } from '@/lib/server/notifications/said'
import type { Told } from '@/lib/server/notifications/tell'

/** Whom something that happened tells in person: those whom it is meant for and who may know of it now. */
export async function toldOf(tx: Tx, { fact, claimId, seq, at }: Happening): Promise<Told[]> {
  const { workspaceId, verb } = fact
  const by = fact.by?.memberId ?? null
  const recipients = recipientsOf(verb, await peopleOf(tx, claimId, fact), by)
  if (recipients.size === 0) return []
  const members = await tx.member.findMany({
    where: { workspaceId, id: { in: [...recipients.keys()] }, deactivatedAt: null },
    select: { id: true, role: true, userId: true, workspace: { select: { slug: true } } },
  })
  // What is said in one comment tells a person once, however often it is edited and whenever it is revealed.
  const key = `event:${await sayingOf(tx, fact)}`
  return members.flatMap(({ id, role, userId, workspace }) => {
    const kind = recipients.get(id)
    const actor = mintMember({
      workspaceId,
      workspaceSlug: workspace.slug,
      memberId: id,
      userId,
      name: '',
      role,
      via: 'browser',
    })
    if (kind === undefined || liveSignal(fact, actor) === null) return []
    // Who was the last to submit is no news of its own.
    const byId = kind === 'revealed' || kind === 'toDecide' ? null : by
    return [{ memberId: id, kind, key, seq, claimId, byId, at }]
  })
}
