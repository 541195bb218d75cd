import type { MemberActor } from '@/lib/core/actor'
import type { EvidenceItem } from '@/lib/core/evidence/input'
import type { EvidenceView } from '@/lib/core/evidence/view'
import { initialsOf } from '@/lib/core/members/initials'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import { spreadOf } from '@/lib/core/review/spread'
import type { EarlierSaid, ReviewView, RoundTime, RoundView } from '@/lib/core/review/view'
import { findCertainty } from '@/lib/core/verdicts/registry'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'
import { hidesNames, withoutNames } from '@/lib/server/reviews/hidden-names'
import { visibleReviews } from '@/lib/server/reviews/visible'
import { type ScaleRow, scaleOf, scaleSelect } from '@/lib/server/verdicts/scale'
import { toRatingView } from '@/lib/server/verdicts/to-view'

const reviewSelect = {
  id: true,
  memberId: true,
  cannotJudge: true,
  cannotJudgeReason: true,
  ratingId: true,
  ratingLabel: true,
  certainty: true,
  confidence: true,
  rationale: true,
  evidence: true,
  submittedAt: true,
  changedAt: true,
  // Rows of the review, read through it alone: whoever may read the one may read the other.
  versions: {
    select: {
      number: true,
      ratingId: true,
      ratingLabel: true,
      certainty: true,
      confidence: true,
      rationale: true,
      cannotJudgeReason: true,
      saidAt: true,
    },
    orderBy: { number: 'asc' },
  },
} satisfies Prisma.ReviewSelect

/** A round with the reviews that this member may read, and who holds its slots. */
export const roundSelect = (actor: MemberActor) =>
  ({
    id: true,
    number: true,
    required: true,
    blind: true,
    ...scaleSelect,
    policyVersion: true,
    namesHidden: true,
    named: true,
    openedAt: true,
    revealedAt: true,
    closedAt: true,
    outcome: true,
    reviews: {
      where: visibleReviews(actor),
      select: reviewSelect,
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    },
    assignments: {
      select: { memberId: true, takenAt: true, leaseExpiresAt: true, releasedAt: true, submittedAt: true },
      orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
    },
  }) satisfies Prisma.RoundSelect

export type RoundRow = Prisma.RoundGetPayload<{ select: ReturnType<typeof roundSelect> }>
export type ReviewRow = RoundRow['reviews'][number]

/** The evidence of a review as it was submitted, before the reveal makes rows of it. */
export const itemsOf = (review: ReviewRow) => review.evidence as unknown as EvidenceItem[]

export function toReviewView(
  review: ReviewRow,
  round: ScaleRow,
  evidence: EvidenceView[],
  nameOf: NameOf,
): ReviewView {
  const { id, memberId, ratingId, ratingLabel, confidence, cannotJudgeReason } = review
  const memberName = nameOf(memberId)
  return {
    id,
    memberId,
    memberName,
    memberInitials: initialsOf(memberName),
    rating: ratingId !== null && ratingLabel !== null ? toRatingView(round, { ratingId, ratingLabel }) : null,
    certainty: certaintyOf(round, review.certainty),
    confidence,
    rationale: review.rationale as RationaleDoc | null,
    cannotJudgeReason,
    submittedAt: review.submittedAt.toISOString(),
    changedAt: review.changedAt?.toISOString() ?? null,
    earlier: review.versions.map((version) => toEarlierSaid(version, round)),
    evidence,
  }
}

/** The words for a level of certainty of the round's scale. */
const certaintyOf = (round: ScaleRow, id: string | null) => findCertainty(scaleOf(round), id)?.label ?? null

function toEarlierSaid(version: ReviewRow['versions'][number], round: ScaleRow): EarlierSaid {
  const { number, ratingId, ratingLabel, confidence, cannotJudgeReason } = version
  return {
    version: number,
    rating: ratingId !== null && ratingLabel !== null ? toRatingView(round, { ratingId, ratingLabel }) : null,
    certainty: certaintyOf(round, version.certainty),
    confidence,
    rationale: version.rationale as RationaleDoc | null,
    cannotJudgeReason,
    saidAt: version.saidAt.toISOString(),
  }
}

/** Who promised or gave a review, and when; never what. */
function progressOf(round: RoundRow, nameOf: NameOf): NonNullable<RoundView['progress']> {
  return round.assignments
    .filter((assignment) => assignment.releasedAt === null || assignment.submittedAt !== null)
    .map(({ memberId, submittedAt }) => ({
      memberId,
      memberName: nameOf(memberId),
      submittedAt: submittedAt?.toISOString() ?? null,
    }))
}

/**
 * @param evidenceOf the evidence rows of a revealed review
 * @param submitted how many ratings are in, the one thing everybody is told before the reveal
 * @param mayChase the viewer may see who has submitted and when; never how long it took them
 */
export function toRoundView(
  round: RoundRow,
  evidenceOf: (reviewId: string) => EvidenceView[],
  nameOf: NameOf,
  mayChase: boolean,
  viewerId: string,
  time: RoundTime,
  submitted: number,
): RoundView {
  const { id, number, required, blind, policyVersion, outcome } = round
  const scale = scaleOf(round)
  // What is sealed from the viewer is not among the rows that were read. Their own review is; before the
  // reveal it belongs to "mine" and not to the round.
  const sealed = round.revealedAt === null
  const shown = round.reviews.filter((review) => !(sealed && review.memberId === viewerId))
  const rated = shown.some(({ ratingId }) => ratingId !== null)
  const hidden = hidesNames(round)
  const views = shown.map((review) => toReviewView(review, round, evidenceOf(review.id), nameOf))
  return {
    id,
    number,
    required,
    blind,
    scale,
    policyVersion,
    openedAt: round.openedAt.toISOString(),
    revealedAt: round.revealedAt?.toISOString() ?? null,
    closedAt: round.closedAt?.toISOString() ?? null,
    outcome,
    submitted,
    namesHidden: hidden,
    reviews: hidden ? withoutNames(round, views, viewerId) : views,
    time,
    // Who submitted when would tell whose a review is, once the reviews can be read.
    progress: mayChase && !(hidden && !sealed) ? progressOf(round, nameOf) : null,
    spread: rated ? spreadOf(shown, scale) : null,
  }
}
