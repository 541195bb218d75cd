import type { SourceFacts } from '@/lib/core/audit/catalogue'
import type { SourceInput } from '@/lib/core/sources/input'

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
