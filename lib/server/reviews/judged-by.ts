import type { JudgedBy } from '@/lib/core/claims/view'
import { db } from '@/lib/server/db'
import { namesOfMembers } from '@/lib/server/members/names'
import { namedRatings } from '@/lib/server/reviews/visible'
import { scaleSelect } from '@/lib/server/verdicts/scale'
import { toRatingView } from '@/lib/server/verdicts/to-view'

/** Who rated the claims of a document how, by claim: in the last round of each whose reviews are open to everybody. */
export async function judgedByOf(workspaceId: string, documentId: string): Promise<Map<string, JudgedBy[]>> {
  const reviews = await db.review.findMany({
    where: { AND: [namedRatings(workspaceId), { round: { is: { claim: { documentId } } } }] },
    select: {
      memberId: true,
      ratingId: true,
      ratingLabel: true,
      round: { select: { claimId: true, number: true, ...scaleSelect } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
  const nameOf = await namesOfMembers(
    workspaceId,
    reviews.map(({ memberId }) => memberId),
  )
  const last = new Map<string, number>()
  for (const { round } of reviews)
    last.set(round.claimId, Math.max(last.get(round.claimId) ?? 0, round.number))
  const found = new Map<string, JudgedBy[]>()
  for (const { memberId, ratingId, ratingLabel, round } of reviews) {
    if (ratingId === null || ratingLabel === null || round.number !== last.get(round.claimId)) continue
    const rating = toRatingView(round, { ratingId, ratingLabel })
    const of = found.get(round.claimId) ?? []
    of.push({ memberId, name: nameOf(memberId), rating })
    found.set(round.claimId, of)
  }
  return found
}
