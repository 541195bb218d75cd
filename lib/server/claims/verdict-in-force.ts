import type { ClaimState } from '@/lib/core/claims/state'
import type { RatingView } from '@/lib/core/verdicts/view'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { scaleSelect } from '@/lib/server/verdicts/scale'
import { toRatingView } from '@/lib/server/verdicts/to-view'

/** The last decision and the last publication: together they say which verdict stands. */
export const verdictSelect = {
  state: true,
  reopenedAt: true,
  decisions: {
    select: { id: true, ratingId: true, ratingLabel: true, dissent: true, round: { select: scaleSelect } },
    orderBy: { decidedAt: 'desc' },
    take: 1,
  },
  publications: {
    select: {
      publishedAt: true,
      kind: true,
      decisionId: true,
      decision: { select: { ratingId: true, ratingLabel: true, round: { select: scaleSelect } } },
    },
    orderBy: { number: 'desc' },
    take: 1,
  },
} satisfies Prisma.ClaimSelect

type Settled = Pick<
  Prisma.ClaimGetPayload<{ select: typeof verdictSelect }>,
  'reopenedAt' | 'decisions' | 'publications'
>

/**
 * What is to be believed of the claim now: the verdict of its decision, or, while a published check is
 * reviewed again, the one that was published last. A verdict that was retracted is none. Lists are newest first.
 */
export function verdictInForce(claim: Settled & { state: ClaimState }): {
  verdict: RatingView | null
  publishedAt: string | null
  retractedAt: string | null
  underReviewSince: string | null
  dissentCount: number
} {
  const decision = claim.decisions[0]
  const publication = claim.publications[0]
  const decided = claim.state === 'decided'
  const retracted = publication?.kind === 'retraction'
  const taken = retracted && (!decided || decision?.id === publication.decisionId)
  const standing = taken ? undefined : decided ? decision : publication?.decision
  const dissent = (decision?.dissent ?? []) as string[]
  return {
    verdict: standing ? toRatingView(standing.round, standing) : null,
    publishedAt: retracted ? null : (publication?.publishedAt.toISOString() ?? null),
    retractedAt: taken ? publication.publishedAt.toISOString() : null,
    underReviewSince:
      publication && !retracted && !decided ? (claim.reopenedAt?.toISOString() ?? null) : null,
    dissentCount: dissent.length,
  }
}
