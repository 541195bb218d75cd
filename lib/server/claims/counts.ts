import { db } from '@/lib/server/db'
import { countedReviews } from '@/lib/server/reviews/visible'

/** How much evidence each of some claims has, and how many ratings are in for each of their rounds. */
export interface ClaimCounts {
  evidence(claimId: string): number
  ratings(roundId: string): number
}

/**
 * Which claims: those of a page, with the rounds that are shown of them; or all of a document, with their open rounds.
 */
type Counted = { claimIds: readonly string[]; roundIds: readonly string[] } | { documentId: string }

/**
 * Counted for these claims alone, in two queries: a count inside the reading of claims would be made of every claim
 * there is before the wanted ones are picked from it. Evidence rows exist only once they may be seen.
 */
export async function countsOf(workspaceId: string, which: Counted): Promise<ClaimCounts> {
  const all = 'documentId' in which
  const ofClaims = all
    ? { claim: { documentId: which.documentId } }
    : { claimId: { in: [...which.claimIds] } }
  const ofRounds = all
    ? { round: { closedAt: null, claim: { documentId: which.documentId } } }
    : { roundId: { in: [...which.roundIds] } }
  const [evidence, ratings] = await Promise.all([
    db.evidence.groupBy({
      by: ['claimId'],
      where: { workspaceId, ...ofClaims, removedAt: null },
      _count: true,
    }),
    db.review.groupBy({
      by: ['roundId'],
      where: { AND: [countedReviews(), { workspaceId, ...ofRounds }] },
      _count: true,
    }),
  ])
  const byClaim = new Map(evidence.map(({ claimId, _count }) => [claimId, _count]))
  const byRound = new Map(ratings.map(({ roundId, _count }) => [roundId, _count]))
  return {
    evidence: (claimId) => byClaim.get(claimId) ?? 0,
    ratings: (roundId) => byRound.get(roundId) ?? 0,
  }
}
