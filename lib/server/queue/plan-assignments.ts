import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { BulkAct } from '@/lib/core/queue/bulk'
import { shareOut } from '@/lib/core/queue/share-out'
import { db } from '@/lib/server/db'
import { isPromised } from '@/lib/server/reviews/slots'

type Assign = Extract<BulkAct, { kind: 'assign' }>
type Planned = Outcome<{ memberIds: string[]; names: string[] }>

const notInReview = refuse('claim.may-not-assign', 'Only a claim in review can be assigned.')
const full = refuse('assignment.no-slot', 'Every review it needs is in or promised to somebody.')
const nobody = refuse(
  'assignment.nobody',
  'Whoever you chose has it on their desk, answered in this round, or has a conflict of interest with the article.',
)

/**
 * Shares the claims out among the chosen members as the desk stands now, in four queries. The plan is only a proposal:
 * `assignClaim` decides under its lock.
 */
export async function planAssignments(
  workspaceId: string,
  claimIds: readonly string[],
  { memberIds, sharing, overlap }: Assign,
  now: Date,
): Promise<(claimId: string) => Planned> {
  const [rounds, loads, members] = await Promise.all([
    db.round.findMany({
      where: { workspaceId, claimId: { in: [...claimIds] }, closedAt: null, revealedAt: null },
      select: {
        claimId: true,
        required: true,
        claim: {
          select: {
            document: {
              select: {
                conflicts: {
                  where: { withdrawnAt: null, memberId: { in: memberIds } },
                  select: { memberId: true },
                },
              },
            },
          },
        },
        assignments: {
          select: { memberId: true, leaseExpiresAt: true, releasedAt: true, submittedAt: true },
        },
      },
    }),
    db.assignment.groupBy({
      by: ['memberId'],
      where: {
        memberId: { in: memberIds },
        workspaceId,
        releasedAt: null,
        submittedAt: null,
        leaseExpiresAt: { gt: now },
      },
      _count: true,
    }),
    db.member.findMany({
      where: { workspaceId, id: { in: memberIds } },
      select: { id: true, user: { select: { name: true } } },
    }),
  ])
  const byClaim = new Map(
    rounds.map(({ claimId, required, assignments, claim }) => {
      const held = assignments.filter((one) => isPromised(one, now) || (one.submittedAt && !one.releasedAt))
      const closed = assignments.filter((one) => isPromised(one, now) || one.submittedAt)
      const closedTo = new Set([...closed, ...claim.document.conflicts].map(({ memberId }) => memberId))
      return [claimId, { claimId, free: required - held.length, closedTo }]
    }),
  )
  const load = new Map(loads.map(({ memberId, _count }) => [memberId, _count]))
  const nameOf = new Map(members.map(({ id, user }) => [id, user.name]))
  const shared = shareOut(
    claimIds.flatMap((claimId) => byClaim.get(claimId) ?? []),
    memberIds.filter((id) => nameOf.has(id)).map((id) => ({ id, load: load.get(id) ?? 0 })),
    sharing,
    overlap,
  )
  return (claimId) => {
    const wanting = byClaim.get(claimId)
    if (wanting === undefined) return notInReview
    if (wanting.free < 1) return full
    const given = shared.get(claimId) ?? []
    if (given.length === 0) return nobody
    return ok({ memberIds: given, names: given.map((id) => nameOf.get(id) ?? '') })
  }
}
