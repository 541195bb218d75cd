import type { z } from 'zod'
import type { settleClaimInput } from '@/lib/core/decisions/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { shortfallInWords } from '@/lib/core/policy/evidence-rules'
import type { PolicyTerms } from '@/lib/core/policy/terms'
import { findCertainty, findRating } from '@/lib/core/verdicts/registry'
import type { OpenRoundRow } from '@/lib/server/claims/facts'
import type { Tx } from '@/lib/server/db'
import type { Claim } from '@/lib/server/generated/prisma/client'
import { shortfallsOfClaim, waitsForSecondLook } from '@/lib/server/policy/before-settling'
import { policyOfRound } from '@/lib/server/policy/in-force'
import { scaleIn } from '@/lib/server/verdicts/scale'

/** What a claim is settled with, once nothing speaks against it. */
interface Verdict {
  roundId: string
  rating: { id: string; label: string }
  /** The id of a level; null where the scale has none. */
  certainty: string | null
  /** Why it is settled all the same; null where nothing asked for a reason. */
  overrideReason: string | null
}

/**
 * Holds a verdict against the round, its scale and the policy: the first thing that is wrong with it is the refusal,
 * what a form can mend before what takes another round.
 *
 * @param locked as it was found under the lock of the claim; `override`: whoever settles reviewed it in this round
 */
export async function verdictToSettle(
  tx: Tx,
  locked: { claim: Claim; round: OpenRoundRow | null; terms: PolicyTerms; override: boolean },
  input: z.infer<typeof settleClaimInput>,
): Promise<Outcome<Verdict>> {
  const { claim, round, terms, override } = locked
  if (round === null || round.id !== input.roundId) {
    return refuse(
      'claim.changed-meanwhile',
      'A new round was opened meanwhile. Your summary is still here; reload to see it.',
    )
  }
  if (override && input.overrideReason === null) {
    return refuse(
      'decision.needs-override-reason',
      'You reviewed this claim in this round. Say why you settle it all the same: the report will say so.',
      'overrideReason',
    )
  }
  const scale = await scaleIn(tx, claim.workspaceId, round)
  const rating = findRating(scale, input.ratingId)
  if (rating === null) {
    return refuse('decision.no-such-rating', 'Choose one of the ratings of this scale.', 'ratingId')
  }
  const certainty = findCertainty(scale, input.certainty)?.id ?? null
  if (scale.certainty !== undefined && certainty === null) {
    return refuse('decision.needs-certainty', 'Say how certain the evidence is.', 'certainty')
  }
  const lacking = await shortfallsOfClaim(tx, claim, terms, rating.id)
  if (lacking.length > 0 && input.overrideReason === null) {
    const missing = lacking.map(shortfallInWords).join('; ')
    return refuse(
      'decision.needs-evidence',
      `For “${rating.label}” ${missing}. Return the claim for more evidence, or say why you settle it all the same: the report will say so.`,
      'overrideReason',
    )
  }
  const { secondLookPercent } = (await policyOfRound(tx, claim.workspaceId, round.policyVersion)).terms
  if (await waitsForSecondLook(tx, { ...round, claimId: claim.id }, secondLookPercent)) {
    return refuse(
      'decision.needs-second-look',
      'This unanimous claim was drawn for a second, independent look. Open a new round first; after it the claim can be settled.',
    )
  }
  const overrideReason = override || lacking.length > 0 ? input.overrideReason : null
  return ok({ roundId: round.id, rating, certainty, overrideReason })
}
