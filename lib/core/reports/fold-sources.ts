import type { Journal } from '@/lib/core/reports/journal'
import { sourceKindWords } from '@/lib/core/reports/labels'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { SourceSection } from '@/lib/core/reports/sections/document'
import { shortCitation } from '@/lib/core/sources/short'

/** Number of each source: in the order in which the claims, by number, first cite them; from 1. */
export function sourceNumbersOf(journal: Journal): Map<string, number> {
  const numbers = new Map<string, number>()
  const claims = journal.of('claim.drafted').toSorted((a, b) => a.fields.number.after - b.fields.number.after)
  for (const claim of claims) {
    for (const entry of journal.ofClaim(claim.id)) {
      if (entry.verb !== 'evidence.attached') continue
      const { sourceId } = entry.fields.evidence.after
      if (!numbers.has(sourceId)) numbers.set(sourceId, numbers.size + 1)
    }
  }
  return numbers
}

/** The sources cited, numbered. Of a confidential one there is only its kind, description and holder. */
export function sourcesOf(
  journal: Journal,
  numbers: ReadonlyMap<string, number>,
  claims: readonly ClaimSection[],
): SourceSection[] {
  const registered = new Map(journal.of('source.registered').map((entry) => [entry.id, entry]))
  return [...registered.values()]
    .filter((entry) => numbers.has(entry.id))
    .map((entry): SourceSection => {
      const number = numbers.get(entry.id) ?? 0
      const source = entry.fields.source.after
      return {
        number,
        id: entry.id,
        short: source.confidential ? 'Confidential source' : shortCitation(source),
        kind: sourceKindWords[source.kind],
        title: source.title,
        authors: source.authors,
        container: source.container,
        publisher: source.publisher,
        issued: source.issued,
        details: source.details,
        url: source.url,
        doi: source.doi,
        pmid: source.pmid,
        level: source.level,
        peerReviewed: source.peerReviewed,
        confidential: source.confidential,
        heldBy: source.heldBy,
        claims: claims
          .filter((claim) => claim.evidence.some((one) => one.source === number))
          .map((claim) => claim.number),
        entry: entry.seq,
      }
    })
    .toSorted((a, b) => a.number - b.number)
}
