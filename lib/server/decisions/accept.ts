import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { acceptUnanimousInput } from '@/lib/core/decisions/input'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import type { Effects } from '@/lib/server/effects'
import { revealedRatings } from '@/lib/server/reviews/visible'

/**
 * Settles a claim with the rating all its reviewers gave, under the same rules as a decision made by hand: whoever may
 * not settle it may not accept it either. The reviews of a revealed round do not change, so they are read before the
 * lock.
 */
export async function acceptUnanimous(
  actor: MemberActor,
  input: z.infer<typeof acceptUnanimousInput>,
  effects: Effects,
): Promise<Outcome<{ decisionId: string }>> {
  const { workspaceId } = actor
  const asLead = {
    workspaceId,
    state: 'to_decide',
    reviewedThisRound: false,
    // Whether the policy leaves it to owners, and conflicts of interest, are asked where it is settled.
    deciders: 'leads',
    conflicted: false,
  } as const
  const no = forbidden(actor, 'claim.settle', asLead, 'A lead or an owner accepts what reviewers agree on.')
  if (no) return no
  const claim = await db.claim.findFirst({
    where: { id: input.claimId, workspaceId },
    select: {
      rounds: {
        where: { closedAt: null, revealedAt: { not: null } },
        select: {
          id: true,
          spread: true,
          reviews: { where: revealedRatings(workspaceId), select: { ratingId: true, certainty: true } },
        },
      },
    },
  })
  if (claim === null) return refuse('claim.not-found', 'There is no such claim here.')
  const [round] = claim.rounds
  const ratingId = round?.reviews[0]?.ratingId ?? null
  if (round === undefined || ratingId === null) {
    return refuse(
      'decision.not-revealed',
      'It does not wait for a decision: its reviews are not all in, or it is settled.',
    )
  }
  if (round.spread !== 'unanimous') {
    return refuse(
      'decision.not-unanimous',
      'Its reviewers differ. Compare the reviews and settle it by hand.',
    )
  }
  const [certainty = null, ...others] = new Set(round.reviews.map((review) => review.certainty))
  if (others.length > 0) {
    return refuse(
      'decision.certainty-differs',
      'Its reviewers differ on how certain the evidence is. Compare the reviews and settle it by hand.',
    )
  }
  const { claimId, summary } = input
  return settleClaim(
    actor,
    { claimId, roundId: round.id, ratingId, certainty, summary, overrideReason: null },
    effects,
  )
}
