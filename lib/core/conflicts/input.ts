import { z } from 'zod'
import { requiredText } from '@/lib/core/input-fields'

export const declareConflictInput = z.object({
  documentId: z.uuid(),
  memberId: z.uuid('Choose a member.'),
  reason: requiredText(2000, 'Say what the conflict is, in a sentence: reports print it.'),
})

export const withdrawConflictInput = z.object({
  conflictId: z.uuid(),
  reason: requiredText(2000, 'Say why it does not stand any more.'),
})
