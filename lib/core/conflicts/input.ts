import { z } from 'zod'
import { recordId, requiredText } from '@/lib/core/input-fields'

export const declareConflictInput = z.object({
  documentId: recordId,
  memberId: z.uuid('Choose a member.').toLowerCase(),
  reason: requiredText(2000, 'Say what the conflict is, in a sentence: reports print it.'),
})

export const withdrawConflictInput = z.object({
  conflictId: recordId,
  reason: requiredText(2000, 'Say why it does not stand any more.'),
})
