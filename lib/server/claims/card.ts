import type { ClaimType } from '@/lib/core/claims/state'
import type { ClaimCard } from '@/lib/core/claims/view'
import { wordingOf } from '@/lib/core/claims/wording'
import { newestRevision, passagesSelect, toPassageViews } from '@/lib/server/claims/passage-view'
import { verdictInForce, verdictSelect } from '@/lib/server/claims/verdict-in-force'
import type { FrozenText } from '@/lib/server/documents/frozen-text'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { countedReviews } from '@/lib/server/reviews/visible'

/** The round in the works: how far it is, and nothing of what is in it. */
export const openRoundSelect = {
  where: { closedAt: null },
  select: { number: true, required: true, _count: { select: { reviews: { where: countedReviews() } } } },
} satisfies Prisma.Claim$roundsArgs

/** Evidence rows exist only once they may be seen, so they are counted as they are. */
export const evidenceCount = { select: { evidence: { where: { removedAt: null } } } } as const

export const cardSelect = {
  id: true,
  number: true,
  statement: true,
  type: true,
  priority: true,
  legalRisk: true,
  returnedReason: true,
  ...verdictSelect,
  passages: passagesSelect,
  document: { select: { revisions: newestRevision } },
  rounds: openRoundSelect,
  _count: evidenceCount,
} satisfies Prisma.ClaimSelect

type CardRow = Prisma.ClaimGetPayload<{ select: typeof cardSelect }>

/** "2 of 3", or null when no round is open. */
export function roundProgress(rounds: CardRow['rounds']): ClaimCard['round'] {
  const [round] = rounds
  return round ? { number: round.number, required: round.required, submitted: round._count.reviews } : null
}

export function toCard(claim: CardRow, texts: Map<string, FrozenText>): ClaimCard {
  const { id, number, statement, state, priority, legalRisk } = claim
  const passages = toPassageViews(claim.passages, texts, claim.document.revisions[0]?.id)
  return {
    id,
    number,
    statement,
    type: claim.type as ClaimType,
    state,
    priority,
    legalRisk,
    returned: state === 'draft' && claim.returnedReason !== null,
    ...verdictInForce(claim),
    passages,
    wording: wordingOf(passages),
    evidenceCount: claim._count.evidence,
    round: roundProgress(claim.rounds),
  }
}
