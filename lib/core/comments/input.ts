import { z } from 'zod'
import { commentDoc } from '@/lib/core/comments/body'
import { edition, recordId } from '@/lib/core/input-fields'

/** A new thread on a claim, or on one of its passages; or a reply, when the thread it belongs to is named. */
export const writeCommentInput = z.object({
  claimId: recordId,
  passageId: recordId.nullable().default(null),
  replyToId: recordId.nullable().default(null),
  body: commentDoc,
})
export const editCommentInput = z.object({ commentId: recordId, edition, body: commentDoc })
export const withdrawCommentInput = z.object({ commentId: recordId })
/** `commentId` names the first comment of the thread. */
export const resolveThreadInput = z.object({ commentId: recordId, resolved: z.boolean() })
