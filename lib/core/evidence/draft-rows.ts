import { citationFacts } from '@/lib/core/evidence/citation-facts'
import type { EvidenceItem } from '@/lib/core/evidence/input'
import type { EvidenceView } from '@/lib/core/evidence/view'
import { sourceFacts } from '@/lib/core/sources/facts'
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
    return { id: null, source, ...citationFacts(citation), addedByName, addedAt: null, withReview: true }
  })
}

/** A source as typed, before the workspace has it: it gets its id when the review is revealed. */
function unregistered(input: SourceInput): SourceView {
  const facts = sourceFacts(input)
  return { id: '', ...facts, short: facts.confidential ? facts.title : shortCitation(facts) }
}
