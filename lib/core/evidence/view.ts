import type { CitationFacts } from '@/lib/core/evidence/citation-facts'
import type { SourceView } from '@/lib/core/sources/view'

/** A source cited for a claim, as a row shows it. `id` is null while it is only part of a draft. */
export interface EvidenceView extends CitationFacts {
  id: string | null
  source: SourceView
  addedByName: string
  addedAt: string | null
  /** Added by a reviewer while judging. */
  withReview: boolean
}
