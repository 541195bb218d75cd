import type { ClaimType } from '@/lib/core/claims/state'
import type { ClaimCard } from '@/lib/core/claims/view'
import { wordingOf } from '@/lib/core/claims/wording'
import type { ClaimCounts } from '@/lib/server/claims/counts'
import { newestRevision, passagesSelect, toPassageViews } from '@/lib/server/claims/passage-view'
import { verdictInForce, verdictSelect } from '@/lib/server/claims/verdict-in-force'
import type { FrozenText } from '@/lib/server/documents/frozen-text'
import type { Prisma } from '@/lib/server/generated/prisma/client'

/** The round in the works: how far it is, and nothing of what is in it. */
const openRoundSelect = {
  where: { closedAt: null },
  select: { id: true, number: true, required: true },
} satisfies Prisma.Claim$roundsArgs

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
} satisfies Prisma.ClaimSelect

type CardRow = Prisma.ClaimGetPayload<{ select: typeof cardSelect }>

/** "2 of 3", or null when no round is open. */
function roundProgress(rounds: CardRow['rounds'], counts: ClaimCounts): ClaimCard['round'] {
  const [round] = rounds
  return round
    ? { number: round.number, required: round.required, submitted: counts.ratings(round.id) }
    : null
}

export function toCard(claim: CardRow, texts: Map<string, FrozenText>, counts: ClaimCounts): ClaimCard {
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
    evidenceCount: counts.evidence(claim.id),
    round: roundProgress(claim.rounds, counts),
  }
}
