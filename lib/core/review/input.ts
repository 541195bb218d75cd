import { z } from 'zod'
import { evidenceItem } from '@/lib/core/evidence/input'
import { plainText, recordId, requiredText } from '@/lib/core/input-fields'
import { rationaleDoc, rationaleText } from '@/lib/core/review/rationale'

export const confidences = ['low', 'medium', 'high'] as const
export type ReviewConfidence = (typeof confidences)[number]

/** A draft as typed: everything may be missing. Working state, read by its author alone. */
export const reviewDraft = z.object({
  ratingId: plainText(60).nullable(),
  /** A level of certainty of the scale, where it has them. */
  certainty: plainText(60).nullable().optional(),
  confidence: z.enum(confidences).nullable(),
  rationale: rationaleDoc.nullable(),
  evidence: z.array(evidenceItem).max(50),
})
export type ReviewDraftContent = z.infer<typeof reviewDraft>

export const saveDraftInput = z.object({ roundId: recordId, content: reviewDraft })
/** Seconds of activity since the last time they were told, a few minutes at the most. */
export const tellTimeInput = z.object({ roundId: recordId, seconds: z.int().min(1).max(300) })
export const takeClaimInput = z.object({ claimId: recordId })
export const takeNextInput = z.object({})
export const releaseClaimInput = z.object({ claimId: recordId })

export const submitReviewInput = z.object({
  roundId: recordId,
  ratingId: requiredText(60, 'Choose a rating.'),
  certainty: plainText(60).nullable().optional(),
  confidence: z.enum(confidences, 'Say how sure you are.'),
  rationale: rationaleDoc.refine((doc) => rationaleText(doc) !== '', 'Write why you chose this rating.'),
  evidence: z.array(evidenceItem).max(50).default([]),
})

export const cannotJudgeInput = z.object({
  roundId: recordId,
  reason: requiredText(2000, 'Say what keeps you from judging this claim.'),
})
