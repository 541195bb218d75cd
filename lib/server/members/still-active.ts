import type { Actor, MemberActor } from '@/lib/core/actor'
import { type Refusal, refuse } from '@/lib/core/outcome'
import type { Tx } from '@/lib/server/db'
import type { Member } from '@/lib/server/generated/prisma/client'

/** What a member is told whose membership ended while they were at work. */
export const noLongerActive = refuse(
  'member.not-active',
  'You are not a member of this workspace any more. Ask one of its owners if that is a mistake.',
)

/** What of a member says whether they are still who they were. */
export type MemberNow = Pick<Member, 'role' | 'deactivatedAt'>

/**
 * Null when the actor is still who they were when their request began. A membership that ended, or a role that changed,
 * in between holds from that moment, also for what was already under way.
 */
export async function noLongerWho(tx: Tx, actor: Actor): Promise<{ ok: false; refusal: Refusal } | null> {
  if (actor.kind !== 'member') return null
  const member = await tx.member.findUnique({
    where: { id: actor.memberId },
    select: { role: true, deactivatedAt: true },
  })
  return member && becameOther(actor, member)
}

/** The same where the member's row was read along with something else. */
export function becameOther(actor: MemberActor, member: MemberNow): { ok: false; refusal: Refusal } | null {
  if (member.deactivatedAt !== null) return noLongerActive
  return member.role === actor.role
    ? null
    : refuse(
        'member.role-changed',
        'Your role changed at this moment. Load the page again to see what you may do.',
      )
}
