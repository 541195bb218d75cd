import type { EvidenceFacts } from '@/lib/core/evidence/facts'
import type { Citation } from '@/lib/core/evidence/input'

/** What an evidence item says, apart from the claim, the source and the review it belongs to. */
export type CitationFacts = Omit<EvidenceFacts, 'claimId' | 'sourceId' | 'reviewId'>

/** The facts of a citation as typed: what it leaves out is null, so that every row and event has every field. */
export function citationFacts(citation: Citation): CitationFacts {
  const used = citation.used ? citation : null
  return {
    used: citation.used,
    stance: used?.stance ?? null,
    quote: used?.quote ?? null,
    paraphrase: used?.paraphrase ?? false,
    translation: used?.translation ?? null,
    locator: used?.locator ?? null,
    accessedOn: citation.accessedOn ?? null,
    archiveUrl: citation.archiveUrl ?? null,
    note: used?.note ?? null,
    whyNotUsed: citation.used ? null : citation.whyNotUsed,
  }
}
