import type { Stance } from '@/lib/core/evidence/input'
import type { SourceView } from '@/lib/core/sources/view'

/** A source cited for a claim, as a row shows it. `id` is null while it is only part of a draft. */
export interface EvidenceView {
  id: string | null
  source: SourceView
  used: boolean
  stance: Stance | null
  quote: string | null
  paraphrase: boolean
  translation: string | null
  locator: string | null
  accessedOn: string | null
  archiveUrl: string | null
  note: string | null
  whyNotUsed: string | null
  addedByName: string
  addedAt: string | null
  /** Added by a reviewer while judging. */
  withReview: boolean
}
