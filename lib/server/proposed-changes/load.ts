import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Subject } from '@/lib/core/permissions'
import { lockClaim } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { hidesNames } from '@/lib/server/reviews/hidden-names'
import { visibleProposedChanges } from '@/lib/server/reviews/visible'

const withWhoDecides = {
  include: {
    sealedRound: { select: { id: true, revealedAt: true, namesHidden: true, named: true } },
    document: { select: { importedById: true } },
  },
} satisfies Prisma.ProposedChangeDefaultArgs

/** A proposed change with its claim locked. */
export interface LockedChange {
  change: Prisma.ProposedChangeGetPayload<typeof withWhoDecides>
  /** The round whose reveal it waits for: nobody but its author knows of it. Null once everybody may. */
  seal: string | null
  /** The round its author's name waits for: the same until the reveal, and longer where the round hides names. */
  namesSeal: string | null
  subject: Subject
}

/** What the table of permissions asks about a proposed change and this member. */
export function changeSubject(
  actor: MemberActor,
  change: { proposedById: string; document: { importedById: string } },
): Subject {
  return {
    workspaceId: actor.workspaceId,
    own: change.proposedById === actor.memberId,
    imported: change.document.importedById === actor.memberId,
  }
}

/** Locks the claim of a proposed change this member may read; one they may not read is not there. */
export async function lockChange(
  tx: Tx,
  actor: MemberActor,
  changeId: string,
): Promise<Outcome<LockedChange>> {
  const where = { AND: [{ id: changeId }, visibleProposedChanges(actor)] }
  const seen = await tx.proposedChange.findFirst({ where, select: { claimId: true } })
  const locked = seen === null ? null : await lockClaim(tx, actor, seen.claimId)
  const change = locked?.ok ? await tx.proposedChange.findFirst({ where, ...withWhoDecides }) : null
  if (change === null) return refuse('proposedChange.not-found', 'There is no such proposed change here.')
  const { sealedRound } = change
  const seal = sealedRound?.revealedAt === null ? sealedRound.id : null
  const namesSeal = sealedRound !== null && hidesNames(sealedRound) ? sealedRound.id : seal
  return ok({ change, seal, namesSeal, subject: changeSubject(actor, change) })
}
