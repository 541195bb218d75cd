import { z } from 'zod'
import { optionalText, plainText, recordId, requiredText } from '@/lib/core/input-fields'

/** UTF-16 units of the new words, as of a passage. */
const MOST_NEW_WORDS = 20_000

/** Other words for the words of a passage, where it stands in the newest text; `exact` is what the person saw there. */
export const proposeChangeInput = z.object({
  claimId: recordId,
  passageId: recordId,
  exact: z.string().min(1),
  /** Empty to leave the words out. */
  replacement: plainText(MOST_NEW_WORDS),
  why: requiredText(2000, 'Say why, in words: the editor decides by it.'),
})

const changeId = recordId
export const acceptChangeInput = z.object({ changeId, answer: optionalText(2000) })
export const rejectChangeInput = z.object({
  changeId,
  answer: requiredText(2000, 'Say why, in words: the reason is kept with the proposed change.'),
})
/** Of an answer that is taken back, and of a proposal that is withdrawn. */
export const proposedChangeInput = z.object({ changeId })
