import type { SourceInput, SourceKind } from '@/lib/core/sources/input'

/** A described source; of a confidential one only kind, description and holder, never the identity. */
export interface SourceFacts {
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
}

/** What is stored and logged of a source; of a confidential one never more than kind, description and holder. */
export function sourceFacts(input: SourceInput): SourceFacts {
  if (input.confidential) {
    return {
      kind: input.kind,
      title: input.describedAs,
      authors: null,
      container: null,
      publisher: null,
      issued: null,
      details: null,
      url: null,
      doi: null,
      pmid: null,
      level: null,
      peerReviewed: null,
      confidential: true,
      heldBy: input.heldBy,
    }
  }
  return {
    kind: input.kind,
    title: input.title,
    authors: input.authors,
    container: input.container,
    publisher: input.publisher,
    issued: input.issued,
    details: input.details,
    url: input.url ?? null,
    doi: input.doi ?? null,
    pmid: input.pmid ?? null,
    level: input.level,
    peerReviewed: input.peerReviewed ?? null,
    confidential: false,
    heldBy: null,
  }
}
