import { contextOf } from '@/lib/core/claims/context'
import type { ClaimType } from '@/lib/core/claims/state'
import { wordingOf } from '@/lib/core/claims/wording'
import type { QueueRow } from '@/lib/core/queue/view'
import { evidenceCount, openRoundSelect, roundProgress } from '@/lib/server/claims/card'
import { newestRevision, passagesSelect, toPassageViews } from '@/lib/server/claims/passage-view'
import { verdictInForce, verdictSelect } from '@/lib/server/claims/verdict-in-force'
import type { FrozenText } from '@/lib/server/documents/frozen-text'
import type { Prisma } from '@/lib/server/generated/prisma/client'

export const queueSelect = {
  id: true,
  number: true,
  statement: true,
  type: true,
  priority: true,
  documentId: true,
  claimant: true,
  whySelected: true,
  document: { select: { title: true, publisher: true, revisions: newestRevision } },
  ...verdictSelect,
  passages: passagesSelect,
  rounds: openRoundSelect,
  _count: evidenceCount,
} satisfies Prisma.ClaimSelect

export function toQueueRow(
  claim: Prisma.ClaimGetPayload<{ select: typeof queueSelect }>,
  listed: { since: Date; taken: boolean },
  texts: Map<string, FrozenText>,
): QueueRow {
  const { number, statement, state, priority, documentId, document, claimant, whySelected } = claim
  const passages = toPassageViews(claim.passages, texts, document.revisions[0]?.id)
  const [first] = passages
  const text = first && texts.get(first.revisionId)
  const context = text ? contextOf(text, first) : null
  return {
    claimId: claim.id,
    number,
    statement,
    type: claim.type as ClaimType,
    state,
    priority,
    documentId,
    documentHeadline: document.title,
    documentPublisher: document.publisher,
    round: roundProgress(claim.rounds),
    taken: listed.taken,
    since: listed.since.toISOString(),
    verdict: verdictInForce(claim).verdict,
    context: context ? { before: context.before, exact: context.exact, after: context.after } : null,
    claimant,
    whySelected,
    evidenceCount: claim._count.evidence,
    wording: wordingOf(passages),
  }
}
