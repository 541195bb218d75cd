import { z } from 'zod'
import { passageInput } from '@/lib/core/claims/input'
import { optionalText, recordId } from '@/lib/core/input-fields'

/** Why words that somebody looked at are not made a claim of. */
export const setAsideReasons = ['opinion', 'prediction', 'experience', 'vague', 'known', 'other'] as const
export type SetAsideReason = (typeof setAsideReasons)[number]

/** Most sentences that are set aside in one step. */
const MOST_AT_ONCE = 200

/** Sentences (or any words) of one revision, set aside as not checkable. */
export const setAsideInput = z.object({
  documentId: recordId,
  words: z.array(passageInput).min(1, 'Select the words to set aside first.').max(MOST_AT_ONCE),
  why: z.enum(setAsideReasons),
  note: optionalText(500),
})
export const liftSetAsideInput = z.object({
  documentId: recordId,
  setAsideIds: z.array(recordId).min(1).max(MOST_AT_ONCE),
})
