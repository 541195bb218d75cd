import { z } from 'zod'
import { optionalText, plainText, recordId, requiredText } from '@/lib/core/input-fields'

export const settleClaimInput = z.object({
  claimId: recordId,
  roundId: recordId,
  ratingId: requiredText(60, 'Choose the verdict.'),
  /** How certain the evidence is, where the scale has levels of it. */
  certainty: plainText(60).nullable().optional(),
  summary: requiredText(4000, 'Write a summary for readers.'),
  /** Needed when the person who settles reviewed the claim in this round. */
  overrideReason: optionalText(2000),
})

/** Settles a claim with the rating that all its reviewers gave. */
export const acceptUnanimousInput = settleClaimInput.pick({ claimId: true, summary: true })

export const publishClaimInput = z.object({
  claimId: recordId,
  decisionId: recordId,
  /** For a correction: what changed and why, as readers are told. */
  note: optionalText(2000),
})
