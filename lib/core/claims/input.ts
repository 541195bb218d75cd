import { z } from 'zod'
import { claimTypes, priorities } from '@/lib/core/claims/state'
import { edition, optionalText, recordId, requiredText } from '@/lib/core/input-fields'

export const parts = ['headline', 'deck', 'body'] as const
export type Part = (typeof parts)[number]

/** UTF-16 units of one passage: several pages. Every list of claims carries its passages. */
const MAX_PASSAGE_LENGTH = 20_000

/** Words marked in a revision. UTF-16, half-open offsets into the part; the words guard the offsets. */
export const passageInput = z.object({
  revisionId: recordId,
  part: z.enum(parts),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: z.string().min(1).max(MAX_PASSAGE_LENGTH, 'Mark fewer words: a claim rests on some sentences.'),
})
export type PassageInput = z.infer<typeof passageInput>

export const claimDetails = z.object({
  statement: requiredText(1000, 'Write the claim as one sentence that can be checked.'),
  type: z.enum(claimTypes),
  claimant: optionalText(300),
  saidOn: optionalText(40),
  saidWhere: optionalText(300),
  whySelected: optionalText(1000),
  priority: z.enum(priorities),
  legalRisk: z.boolean().default(false),
})
export type ClaimDetails = z.infer<typeof claimDetails>

export const draftClaimInput = claimDetails.extend({ documentId: recordId, passage: passageInput })
export const changeClaimInput = claimDetails.extend({ claimId: recordId, edition })
export const markPassageInput = z.object({ claimId: recordId, passage: passageInput })
export const unmarkPassageInput = z.object({ claimId: recordId, passageId: recordId })

/** Most passages that come and go in one step, by claim, and most claims of one step. */
const MOST_PASSAGES = 50
const MOST_CLAIMS = 20

/**
 * Passages taken off and put on, over one or more drafts of one document, as one act: an edge that moved, a passage
 * split, merged or given to another claim. All of it is done, or nothing.
 */
export const remarkPassagesInput = z.object({
  documentId: recordId,
  claims: z
    .array(
      z.object({
        claimId: recordId,
        edition: edition.optional(),
        off: z.array(recordId).max(MOST_PASSAGES),
        on: z.array(passageInput).max(MOST_PASSAGES),
      }),
    )
    .min(1)
    .max(MOST_CLAIMS)
    .refine((claims) => new Set(claims.map(({ claimId }) => claimId)).size === claims.length, {
      message: 'Name each claim once.',
    }),
})
export const submitClaimInput = z.object({ claimId: recordId, edition })

const reason = requiredText(2000, 'Say why, in words: the reason is kept with the claim.')
/**
 * Return, reopen, withdraw and restore: each needs a reason in words. An edition refuses what was changed meanwhile.
 */
export const claimWithReason = z.object({ claimId: recordId, reason, edition: edition.optional() })
