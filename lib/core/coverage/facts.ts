import type { PlaceFacts } from '@/lib/core/claims/facts'
import type { SetAsideReason } from '@/lib/core/coverage/input'

/** Words that were set aside, as the log holds them. */
export interface SetAsideFacts extends PlaceFacts {
  documentId: string
  revisionId: string
  why: SetAsideReason
  note: string | null
}
