import type { ClaimDetails } from '@/lib/core/claims/input'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import type { RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import type { SelectedWords } from '@/lib/viewer/selection'

/** How many units of text around a passage are kept for the page until the server sends its own. */
const CONTEXT = 32

/** A passage as the page shows it until the server sends its own. */
export function newPassage(words: SelectedWords, revision: RevisionView, id: string): PassageView {
  const { part, start, end, exact } = words
  const text = partText(revision, part)
  return {
    part,
    start,
    end,
    exact,
    id,
    revisionId: revision.id,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    holds: true,
    placement: null,
  }
}

/** A draft as the page shows it until the server sends its own. */
export function newCard(id: string, number: number, details: ClaimDetails, passage: PassageView): ClaimCard {
  const { statement, type, priority, legalRisk } = details
  return {
    id,
    number,
    statement,
    type,
    priority,
    legalRisk,
    state: 'draft',
    returned: false,
    verdict: null,
    publishedAt: null,
    retractedAt: null,
    underReviewSince: null,
    passages: [passage],
    wording: 'current',
    evidenceCount: 0,
    round: null,
    dissentCount: 0,
  }
}
