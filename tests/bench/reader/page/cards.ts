import type { ClaimCard } from '@/lib/core/claims/view'
import type { RevisionView } from '@/lib/core/documents/view'
import type { Slot } from '@/lib/core/verdicts/scale'
import type { Marked, Sample } from '@/tests/bench/reader/sample'

const slots: readonly Slot[] = ['false', 'mixed', 'mostly-true', 'true']
const CONTEXT = 32

export function revisionOf({ text, paragraphs }: Sample): RevisionView {
  return {
    id: 'revision',
    number: 1,
    headline: 'A generated article',
    deck: '',
    text,
    blocks: paragraphs.map(({ start, end }) => ({ kind: 'paragraph', start, end })),
    contentSha256: '0'.repeat(64),
    importedAt: '2026-01-01T00:00:00.000Z',
    importedByName: 'A. Reader',
  }
}

/** A claim as the server sends it, on one stretch of the sample. */
export function cardOf({ text }: Sample, { start, end, colour }: Marked, number: number): ClaimCard {
  const exact = text.slice(start, end)
  const slot = slots[colour] ?? 'mixed'
  return {
    id: `claim-${number}`,
    number,
    statement: `It is said that ${exact}`,
    type: 'statistic',
    state: 'decided',
    priority: 'normal',
    legalRisk: false,
    returned: false,
    verdict: { scaleId: 'truth-5', scaleVersion: 1, ratingId: slot, label: slot, slot },
    publishedAt: null,
    underReviewSince: null,
    retractedAt: null,
    passages: [
      {
        id: `passage-${number}`,
        revisionId: 'revision',
        part: 'body',
        start,
        end,
        exact,
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
        holds: true,
        placement: null,
      },
    ],
    evidenceCount: 1,
    round: null,
    dissentCount: 0,
    wording: 'current',
  }
}
