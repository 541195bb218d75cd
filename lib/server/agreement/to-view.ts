import type { FarApart } from '@/lib/core/agreement/furthest'
import type { JudgedClaims } from '@/lib/core/agreement/judged'
import type { FarApartView } from '@/lib/core/agreement/view'
import { findRating } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'
import { db } from '@/lib/server/db'
import { ratingViewOn } from '@/lib/server/verdicts/to-view'

/** The headlines of the documents these claims are in, by id. */
export async function headlinesOf(
  workspaceId: string,
  judged: readonly JudgedClaims[],
): Promise<Map<string, string>> {
  const ids = [...new Set(judged.map(({ documentId }) => documentId))]
  const documents = await db.document.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, title: true },
  })
  return new Map(documents.map(({ id, title }) => [id, title]))
}

/** The claims with what they say, in the order given. */
export async function farApartViews(
  workspaceId: string,
  far: readonly FarApart[],
  scale: Scale,
): Promise<FarApartView[]> {
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: far.map(({ claimId }) => claimId) } },
    select: { id: true, number: true, statement: true },
  })
  const ratingOf = (ratingId: string) =>
    ratingViewOn(scale, { ratingId, ratingLabel: findRating(scale, ratingId)?.label ?? ratingId })
  return far.flatMap(({ claimId, ratingIds: [low, high] }) => {
    const claim = claims.find(({ id }) => id === claimId)
    if (claim === undefined) return []
    const { number, statement } = claim
    return [{ claimId, number, statement, ratings: [ratingOf(low), ratingOf(high)] }]
  })
}
