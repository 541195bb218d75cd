import type { Tx } from '@/lib/server/db'
import { hasOpenSlot } from '@/lib/server/reviews/slots'
import { countedReviews } from '@/lib/server/reviews/visible'

/** How long a slot is kept for somebody who does nothing with it. Saving a draft renews it. */
const LEASE_HOURS = 24

export const leaseEnd = (now: Date) => new Date(now.getTime() + LEASE_HOURS * 3_600_000)

/** Whether a slot of the open round is there for this member. Call with the claim locked. */
export async function findsSlot(
  tx: Tx,
  round: { id: string; required: number },
  memberId: string,
  now: Date,
): Promise<boolean> {
  const assignments = await tx.assignment.findMany({
    where: { roundId: round.id },
    select: { memberId: true, leaseExpiresAt: true, releasedAt: true, submittedAt: true },
  })
  const ratings = await tx.review.count({ where: { roundId: round.id, ...countedReviews() } })
  return hasOpenSlot({ required: round.required, ratings, assignments }, memberId, now)
}
