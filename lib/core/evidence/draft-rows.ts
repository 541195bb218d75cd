import type { EvidenceItem } from '@/lib/core/evidence/input'
import type { EvidenceView } from '@/lib/core/evidence/view'
import type { SourceInput } from '@/lib/core/sources/input'
import { shortCitation } from '@/lib/core/sources/short'
import type { SourceView } from '@/lib/core/sources/view'

/**
 * The evidence of an own draft as rows, in its order. An item whose source is not among the known ones gives null, so
 * that positions stay those of the draft.
 *
 * @param sources sources the workspace has, by id
 */
export function draftRows(
  items: readonly EvidenceItem[],
  sources: Readonly<Record<string, SourceView>>,
  addedByName: string,
): (EvidenceView | null)[] {
  return items.map(({ choice, citation }) => {
    const source = 'sourceId' in choice ? sources[choice.sourceId] : unregistered(choice.source)
    if (source === undefined) return null
    const cited = citation.used ? citation : null
    return {
      id: null,
      source,
      used: citation.used,
      stance: cited?.stance ?? null,
      quote: cited?.quote ?? null,
      paraphrase: cited?.paraphrase ?? false,
      translation: cited?.translation ?? null,
      locator: cited?.locator ?? null,
      accessedOn: citation.accessedOn ?? null,
      archiveUrl: citation.archiveUrl ?? null,
      note: cited?.note ?? null,
      whyNotUsed: citation.used ? null : citation.whyNotUsed,
      addedByName,
      addedAt: null,
      withReview: true,
    }
  })
}

/** A source as typed, before the workspace has it: it gets its id when the review is revealed. */
function unregistered(input: SourceInput): SourceView {
  const bare = { id: '', authors: null, container: null, publisher: null, issued: null, details: null }
  const nowhere = { url: null, doi: null, pmid: null, level: null, peerReviewed: null }
  if (input.confidential) {
    const { kind, heldBy, describedAs } = input
    return { ...bare, ...nowhere, kind, title: describedAs, confidential: true, heldBy, short: describedAs }
  }
  const { url, doi, pmid, peerReviewed, ...rest } = input
  return {
    ...rest,
    id: '',
    url: url ?? null,
    doi: doi ?? null,
    pmid: pmid ?? null,
    peerReviewed: peerReviewed ?? null,
    confidential: false,
    heldBy: null,
    short: shortCitation(input),
  }
}
