import type { CoverageCounts } from '@/lib/core/coverage/view'
import type { Block } from '@/lib/core/documents/block'

/**
 * A row of the documents list. Counts are claims; `waiting` ones have words that nobody placed in the newest text yet.
 */
export interface DocumentRow {
  id: string
  headline: string
  publisher: string | null
  byline: string | null
  publishedOn: string | null
  language: string
  importedAt: string
  importedByName: string
  claims: { total: number; settled: number; withdrawn: number; waiting: number }
  /** Null until the sentences of the newest text are counted. */
  coverage: CoverageCounts | null
  signedOffAt: string | null
}

/** One frozen text. Offsets anywhere are UTF-16, half-open, into the named part. */
export interface RevisionView {
  id: string
  number: number
  headline: string
  deck: string
  text: string
  blocks: Block[]
  contentSha256: string
  importedAt: string
  importedByName: string
}

export interface DocumentView {
  id: string
  workspaceSlug: string
  headline: string
  byline: string | null
  publisher: string | null
  url: string | null
  publishedOn: string | null
  language: string
  importedAt: string
  importedByName: string
  signOff: { at: string; byName: string; conclusion: string; openClaims: number[] } | null
  /** What the viewer may do, by the permission table. */
  may: {
    draftClaim: boolean
    setAside: boolean
    placePassage: boolean
    revise: boolean
    signOff: boolean
    makeReport: boolean
  }
}
