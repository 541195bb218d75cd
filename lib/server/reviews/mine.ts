import type { MemberActor } from '@/lib/core/actor'
import { canonicalize } from '@/lib/core/audit/jcs'
import { draftRows } from '@/lib/core/evidence/draft-rows'
import type { EvidenceView } from '@/lib/core/evidence/view'
import type { ReviewDraftContent } from '@/lib/core/review/input'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import type { MyReview, UnsentWords } from '@/lib/core/review/view'
import { findRating } from '@/lib/core/verdicts/registry'
import { db } from '@/lib/server/db'
import { sourcesNamedIn } from '@/lib/server/evidence/to-view'
import { isPromised } from '@/lib/server/reviews/slots'
import { itemsOf, type ReviewRow, type RoundRow, toReviewView } from '@/lib/server/reviews/to-view'
import { ownDraft } from '@/lib/server/reviews/visible'
import { sourceSelect, toSourceView } from '@/lib/server/sources/to-view'
import { scaleOf } from '@/lib/server/verdicts/scale'

/**
 * The viewer's own side of an open round: their slot, what they typed, what they submitted.
 *
 * @param round the open round as `roundSelect(actor)` reads it
 * @param evidenceOf the evidence rows of a revealed review
 */
export async function myReviewIn(
  actor: MemberActor,
  round: RoundRow,
  evidenceOf: (reviewId: string) => EvidenceView[],
  now: Date,
): Promise<MyReview> {
  const draft = await db.reviewDraft.findFirst({
    where: { ...ownDraft(actor), roundId: round.id },
    select: { content: true, savedAt: true },
  })
  const own = round.reviews.find((review) => review.memberId === actor.memberId)
  const typed = draft ? (draft.content as unknown as ReviewDraftContent) : null
  // A save that was under way when the review was submitted leaves a draft of the same words: that is no change.
  const said = own === undefined ? null : saidOf(own)
  const content = said !== null && typed !== null && sameWords(typed, said) ? null : typed
  const sealed = own && round.revealedAt === null ? itemsOf(own) : []
  const named = sourcesNamedIn([...(content?.evidence ?? []), ...sealed])
  const sources = await sourcesById(actor.workspaceId, named)
  const nameOfMe = () => actor.name
  const evidence =
    own && round.revealedAt !== null
      ? evidenceOf(own.id)
      : draftRows(sealed, sources, actor.name).filter((row) => row !== null)
  const slot = round.assignments.find((one) => one.memberId === actor.memberId && isPromised(one, now))
  return {
    roundId: round.id,
    leaseExpiresAt: slot?.leaseExpiresAt.toISOString() ?? null,
    draft: content,
    draftSavedAt: content === null ? null : (draft?.savedAt.toISOString() ?? null),
    draftSources: sources,
    submitted: own ? toReviewView(own, round, evidence, nameOfMe) : null,
    said,
  }
}

/**
 * What the viewer typed in a round of this claim and did not submit, where `myReviewIn` does not show it: the round was
 * returned, revealed or closed meanwhile, or they review no more. The newest.
 *
 * @param rounds of the claim, as `roundSelect(actor)` reads them
 * @param shown the round that `myReviewIn` is asked about
 */
export async function unsentOf(
  actor: MemberActor,
  rounds: readonly RoundRow[],
  shown: string | null,
): Promise<UnsentWords | null> {
  const answered = rounds.filter(({ reviews }) => reviews.some(({ memberId }) => memberId === actor.memberId))
  // Whoever has answered since has no more use for it.
  const since = Math.max(0, ...answered.map(({ number }) => number))
  const left = rounds.filter((round) => round.id !== shown && round.number > since)
  const draft = await db.reviewDraft.findFirst({
    where: { ...ownDraft(actor), roundId: { in: left.map(({ id }) => id) } },
    select: { roundId: true, content: true, savedAt: true },
    orderBy: { savedAt: 'desc' },
  })
  const round = left.find(({ id }) => id === draft?.roundId)
  if (draft === null || round === undefined) return null
  const content = draft.content as unknown as ReviewDraftContent
  const rating = content.ratingId === null ? null : findRating(scaleOf(round), content.ratingId)
  return {
    roundId: round.id,
    round: round.number,
    rating: rating?.label ?? null,
    content,
    savedAt: draft.savedAt.toISOString(),
  }
}

/** Whether a draft says what a review says; one of before certainty was asked for has no word of it. */
function sameWords(typed: ReviewDraftContent, said: ReviewDraftContent): boolean {
  const whole = (content: ReviewDraftContent) =>
    canonicalize({ ...content, certainty: content.certainty ?? null })
  return whole(typed) === whole(said)
}

const saidOf = (review: ReviewRow): ReviewDraftContent => ({
  ratingId: review.ratingId,
  certainty: review.certainty,
  confidence: review.confidence,
  rationale: review.rationale as RationaleDoc | null,
  evidence: itemsOf(review),
})

async function sourcesById(
  workspaceId: string,
  ids: string[],
): Promise<Record<string, EvidenceView['source']>> {
  if (ids.length === 0) return {}
  const found = await db.source.findMany({ where: { workspaceId, id: { in: ids } }, select: sourceSelect })
  return Object.fromEntries(found.map((source) => [source.id, toSourceView(source)]))
}
