import type { Act } from '@/components/acts/act'

/** What a discussion can do. Which of it may be done is in its view. */
export interface CommentActions {
  writeComment: Act<{ commentId: string; sealed: boolean }>
  editComment: Act
  withdrawComment: Act
  resolveThread: Act
}
