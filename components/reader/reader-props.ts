import type { ReaderActions } from '@/components/reader/reader-actions'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { SetAsideView } from '@/lib/core/coverage/view'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import type { Scale } from '@/lib/core/verdicts/scale'

/** What the reader is given of a document. */
export interface ReaderProps {
  document: DocumentView
  revision: RevisionView
  cards: readonly ClaimCard[]
  /** What is set aside in this revision. */
  setAsides: readonly SetAsideView[]
  scale: Scale
  /** The claim that the address names. */
  linkedClaimId: string | null
  /** Whether the address asks for the detached passages. */
  detachedFirst: boolean
  actions: ReaderActions
}
