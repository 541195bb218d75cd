import type { Part } from '@/lib/core/claims/input'
import type { CommentDoc } from '@/lib/core/comments/body'

export interface CommentView {
  id: string
  authorId: string
  authorName: string
  writtenAt: string
  editedAt: string | null
  /** null once it is withdrawn: that somebody said something stays. */
  body: CommentDoc | null
  edition: number
  may: { edit: boolean; withdraw: boolean }
}

/** A thread as its reader may see it: what is sealed from them is not in it. */
export interface ThreadView {
  /** Of its first comment. */
  id: string
  /** The words it is about; null for the claim as a whole. */
  passage: { id: string; part: Part; exact: string } | null
  /** Written in a blind round that is not revealed: a question, read by its author and the leads. */
  sealed: boolean
  resolved: { byName: string; at: string } | null
  /** The first comment and its replies, in the order they were written. */
  comments: [CommentView, ...CommentView[]]
  may: { reply: boolean; resolve: boolean }
}

/**
 * Somebody a comment of this reader may mention: everybody but themselves. In a sealed thread only leads, and whoever
 * began it.
 */
export interface Mentionable {
  id: string
  name: string
  /** An owner or a lead. */
  lead: boolean
}

/** Everything said about a claim that this reader may see, with what they may add. */
export interface DiscussionView {
  threads: ThreadView[]
  /** A new comment would be a question to the leads, sealed until the reveal. */
  asksLeads: boolean
  mentionable: Mentionable[]
  may: { write: boolean }
}
