import type { SourceKind } from '@/lib/core/sources/input'

export interface SourceView {
  id: string
  kind: SourceKind
  title: string
  authors: string | null
  container: string | null
  publisher: string | null
  issued: string | null
  details: string | null
  url: string | null
  doi: string | null
  pmid: string | null
  level: string | null
  peerReviewed: boolean | null
  confidential: boolean
  heldBy: string | null
  /** "Weisman et al. 2013": for rows and margins. */
  short: string
}

/** A row of the workspace's library. Only citations that are not sealed count. */
export interface SourceRow extends SourceView {
  citedBy: { claimId: string; claimNumber: number; documentId: string; documentHeadline: string }[]
}
