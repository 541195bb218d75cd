import { db } from '@/lib/server/db'
import { countedReviews } from '@/lib/server/reviews/visible'

/** How much evidence each claim of a page has, and how many ratings are in for each of its rounds. */
export interface PageCounts {
  evidence(claimId: string): number
  ratings(roundId: string): number
}

/**
 * Counted for these claims alone, in two queries: a count inside the reading of claims would be made of every claim there
 * is before the page is picked from it. Evidence rows exist only once they may be seen.
 */
export async function countsOfPage(
  workspaceId: string,
  claimIds: readonly string[],
  roundIds: readonly string[],
): Promise<PageCounts> {
  const [evidence, ratings] = await Promise.all([
    db.evidence.groupBy({
      by: ['claimId'],
      where: { workspaceId, claimId: { in: [...claimIds] }, removedAt: null },
      _count: true,
    }),
    db.review.groupBy({
      by: ['roundId'],
      where: { AND: [countedReviews(), { workspaceId, roundId: { in: [...roundIds] } }] },
      _count: true,
    }),
  ])
  const ofClaim = new Map(evidence.map(({ claimId, _count }) => [claimId, _count]))
  const ofRound = new Map(ratings.map(({ roundId, _count }) => [roundId, _count]))
  return {
    evidence: (claimId) => ofClaim.get(claimId) ?? 0,
    ratings: (roundId) => ofRound.get(roundId) ?? 0,
  }
}
