import type { Act } from '@/components/claims/claim-actions'

/** What a discussion can do. Which of it may be done is in its view. */
export interface CommentActions {
  writeComment: Act<{ commentId: string; sealed: boolean }>
  editComment: Act
  withdrawComment: Act
  resolveThread: Act
}
