import type { SourceFacts } from '@/lib/core/sources/facts'

/** What is known of a source; of a confidential one its kind, a description and who holds the identity. */
export interface SourceView extends SourceFacts {
  id: string
  /** "Weisman et al. 2013": for rows and margins. */
  short: string
}

/** A row of the workspace's library. Only citations that are not sealed count. */
export interface SourceRow extends SourceView {
  citedBy: { claimId: string; claimNumber: number; documentId: string; documentHeadline: string }[]
}
