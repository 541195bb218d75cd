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

/** Takes back what is public of a claim, without another verdict in its place. */
export const retractClaimInput = z.object({
  claimId: recordId,
  /** The one that was seen to stand, so that nobody takes back a correction they have not read. */
  publicationId: recordId,
  reason: requiredText(2000, 'Say why it is taken back, as readers will be told.'),
})
