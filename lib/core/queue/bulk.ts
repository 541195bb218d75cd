import { z } from 'zod'
import { priorities } from '@/lib/core/claims/state'
import { calendarDate, plainText, recordId, requiredText } from '@/lib/core/input-fields'

/** Claims that one act changes at most: each is a transaction of its own, and somebody waits for the last. */
export const MOST_AT_ONCE = 200

const claimIds = z
  .array(recordId)
  .min(1, 'Select the claims first.')
  .max(MOST_AT_ONCE, `Select at most ${MOST_AT_ONCE} claims at once.`)
  .refine((ids) => new Set(ids).size === ids.length, 'Name each claim once.')

const assign = z.object({
  kind: z.literal('assign'),
  sharing: z.enum(['turn', 'load']),
  memberIds: z.array(recordId).min(1, 'Choose who gets the claims.').max(50),
  /** How many of them get each claim. */
  overlap: z.number().int().min(1).max(5),
})
/** `memberId` null: from everybody who has them. */
const takeBack = z.object({ kind: z.literal('takeBack'), memberId: recordId.nullable() })
const prioritise = z.object({ kind: z.literal('prioritise'), priority: z.enum(priorities) })
const due = z.object({ kind: z.literal('due'), dueOn: calendarDate.nullable() })
const why = requiredText(2000, 'Say why, in words: the reason is kept with each claim.')
const summary = requiredText(4000, 'Write a summary for readers.')

export const bulkInput = z.object({
  claimIds,
  act: z.discriminatedUnion('kind', [
    assign,
    takeBack,
    prioritise,
    due,
    z.object({ kind: z.literal('return'), reason: why }),
    z.object({ kind: z.literal('withdraw'), reason: why }),
    z.object({ kind: z.literal('accept'), summary }),
  ]),
})

/** The same before anything is written: what would be done can be said without the words. */
export const bulkPreviewInput = z.object({
  claimIds,
  act: z.discriminatedUnion('kind', [
    assign,
    takeBack,
    prioritise,
    due,
    z.object({ kind: z.literal('return'), reason: plainText(2000) }),
    z.object({ kind: z.literal('withdraw'), reason: plainText(2000) }),
    z.object({ kind: z.literal('accept'), summary: plainText(4000) }),
  ]),
})
export type BulkAct = z.infer<typeof bulkPreviewInput>['act']

/** What one act does, or did, to each of the selected claims. */
export interface BulkResult {
  /** Claims that are changed; for an assignment, who gets each; for one that is taken back, from whom. */
  changed: { claimId: string; number: number; statement: string; to: string[] }[]
  /** Claims that are left as they are, each with the reason in a sentence. */
  skipped: { claimId: string; number: number; statement: string; why: string }[]
}
