import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Subject } from '@/lib/core/permissions'
import type { OpenRoundRow } from '@/lib/server/claims/facts'
import { lockClaim } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Claim } from '@/lib/server/generated/prisma/client'
import { hasOpenSlot, wasGivenBack } from '@/lib/server/reviews/slots'

export interface OpenRound {
  claim: Claim
  round: OpenRoundRow
  /** Ratings that are in; they stay as many as long as the claim is locked. */
  ratings: number
  /** This member's slot was given back, by them or by a lead. */
  givenBack: boolean
  subject: Subject
}

const closed = refuse(
  'round.not-found',
  'This round is closed: the claim was returned, withdrawn or completed meanwhile. What you wrote is kept on this page.',
)

/** Locks the claim of an open, unrevealed round, named by the claim or by the round a form was made for. */
export async function lockOpenRound(
  tx: Tx,
  actor: MemberActor,
  by: { claimId: string } | { roundId: string },
  now: Date,
): Promise<Outcome<OpenRound>> {
  const found = await lockClaim(tx, actor, 'roundId' in by ? by : by.claimId)
  if (!found.ok) return closed
  // As it is under the lock: the round may have been completed or closed while we waited.
  const { claim, round, slots } = found.value
  if (round === null || ('roundId' in by && round.id !== by.roundId)) return closed
  const slotOpen = hasOpenSlot({ ...slots, required: round.required }, actor.memberId, now)
  const givenBack = wasGivenBack(slots.assignments, actor.memberId)
  const subject = { ...found.value.subject, slotOpen }
  return ok({ claim, round, ratings: slots.ratings, givenBack, subject })
}
