import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type {
  cannotJudgeInput,
  releaseClaimInput,
  saveDraftInput,
  submitReviewInput,
  takeClaimInput,
} from '@/lib/core/review/input'
import { findCertainty, findRating } from '@/lib/core/verdicts/registry'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { giveSlot, leaseEnd, renewLease } from '@/lib/server/reviews/lease'
import { lockOpenRound, type OpenRound } from '@/lib/server/reviews/open-round'
import { reveal } from '@/lib/server/reviews/reveal'
import { sourcesMissing, writeReview } from '@/lib/server/reviews/write'
import { scaleIn } from '@/lib/server/verdicts/scale'

const notOpen =
  'This claim is not open for your review: it is complete, closed, or you have answered already.'
const noSlot =
  'All reviews of this claim are promised to others by now. What you wrote is kept; a slot may open again.'
const givenBackSaid =
  'Your slot of this claim was given back, by you or by a lead. What you wrote is kept: take the claim again to submit it.'
const conflicted =
  'You have a conflict of interest with this article, so its claims are reviewed by others. Withdraw it if it does not stand any more.'

/**
 * The shape these commands share: lock the claim of the open round, authorize, act. What the lock finds is what
 * decides, so two people acting at once queue up. To "say" something is to write a review, or to change one's own.
 */
async function inOpenRound<T>(
  actor: MemberActor,
  by: Parameters<typeof lockOpenRound>[2],
  permission: 'review.take' | 'review.write' | 'review.say',
  effects: Effects,
  act: (found: OpenRound, tx: Tx, log: Log, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return recorded<T>(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockOpenRound(tx, actor, by, now)
    if (!found.ok) return found
    const { subject } = found.value
    const taken = permission === 'review.take' && subject.slotOpen === false
    const said = subject.answeredThisRound ? 'review.change' : 'review.write'
    const asked = permission === 'review.say' ? said : permission
    const why = subject.conflicted ? conflicted : taken ? noSlot : notOpen
    const no = forbidden(actor, asked, subject, why)
    return no ?? act(found.value, tx, log, now)
  })
}

/** Takes a slot of the open round: a lease that saving renews and that ends by itself. */
export async function takeClaim(
  actor: MemberActor,
  input: z.infer<typeof takeClaimInput>,
  effects: Effects,
): Promise<Outcome<{ roundId: string; leaseExpiresAt: string }>> {
  return inOpenRound(
    actor,
    { claimId: input.claimId },
    'review.take',
    effects,
    async ({ round }, tx, _, now) => {
      const { workspaceId, memberId } = actor
      const slot = { workspaceId, roundId: round.id, memberId, assignedById: null }
      const leaseExpiresAt = await giveSlot(tx, effects, slot, leaseEnd(now), now)
      if (leaseExpiresAt === null) return refuse('review.may-not-take', notOpen)
      return ok({ roundId: round.id, leaseExpiresAt: leaseExpiresAt.toISOString() })
    },
  )
}

/** Gives the slot back. The draft stays, unread by anybody, in case this member takes the claim again. */
export async function releaseClaim(
  actor: MemberActor,
  input: z.infer<typeof releaseClaimInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return inOpenRound(
    actor,
    { claimId: input.claimId },
    'review.write',
    effects,
    async ({ round }, tx, _, now) => {
      await tx.assignment.updateMany({
        where: { roundId: round.id, memberId: actor.memberId, submittedAt: null },
        data: { releasedAt: now },
      })
      return ok({})
    },
  )
}

/** Keeps a draft as typed, for its author alone, and renews the slot. Working state: no event. */
export async function saveDraft(
  actor: MemberActor,
  input: z.infer<typeof saveDraftInput>,
  effects: Effects,
): Promise<Outcome<{ savedAt: string }>> {
  return inOpenRound(
    actor,
    { roundId: input.roundId },
    'review.say',
    effects,
    async ({ round, subject }, tx, _, now) => {
      const key = { roundId: round.id, memberId: actor.memberId }
      const kept = { content: input.content as object, savedAt: now }
      await tx.reviewDraft.upsert({
        where: { roundId_memberId: key },
        create: { ...key, workspaceId: actor.workspaceId, ...kept },
        update: kept,
      })
      if (subject.slotOpen) await renewLease(tx, round.id, actor.memberId, now)
      return ok({ savedAt: now.toISOString() })
    },
  )
}

/**
 * Submits a review: sealed until the last required one is in. The claim's row is locked, so of two last
 * reviews submitted at once exactly one finds the round complete and reveals it. Until then its author may submit it
 * again: the last one counts, what it said before is kept.
 */
export async function submitReview(
  actor: MemberActor,
  input: z.infer<typeof submitReviewInput>,
  effects: Effects,
): Promise<Outcome<{ revealed: boolean }>> {
  return inOpenRound(
    actor,
    { roundId: input.roundId },
    'review.say',
    effects,
    async ({ claim, round, ratings, givenBack, subject }, tx, log, now) => {
      // A rating that is in holds its slot; whoever could not judge gave theirs back.
      if (!subject.slotOpen && !subject.reviewedThisRound) return refuse('review.no-slot', noSlot)
      if (givenBack) return refuse('review.given-back', givenBackSaid)
      const scale = await scaleIn(tx, actor.workspaceId, round)
      const rating = findRating(scale, input.ratingId)
      if (rating === null) {
        return refuse('review.no-such-rating', 'Choose one of the ratings of this scale.', 'ratingId')
      }
      if (scale.certainty !== undefined && findCertainty(scale, input.certainty) === null) {
        return refuse('review.needs-certainty', 'Say how certain the evidence is.', 'certainty')
      }
      const missing = await sourcesMissing(tx, actor.workspaceId, input.evidence)
      if (missing) return missing
      await writeReview(tx, log, effects, actor, { claim, round, subject }, now, {
        rating: { id: rating.id, label: rating.label },
        certainty: findCertainty(scale, input.certainty)?.id,
        confidence: input.confidence,
        rationale: input.rationale,
        evidence: input.evidence,
        cannotJudgeReason: null,
      })
      const complete = ratings + (subject.reviewedThisRound ? 0 : 1) >= round.required
      if (complete) await reveal(tx, log, effects, actor, claim, round, now)
      return ok({ revealed: complete })
    },
  )
}

/** Says "cannot judge", with the reason: it fills no slot, and the claim goes to somebody else. */
export async function submitCannotJudge(
  actor: MemberActor,
  input: z.infer<typeof cannotJudgeInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return inOpenRound(
    actor,
    { roundId: input.roundId },
    'review.say',
    effects,
    async (found, tx, log, now) => {
      const scale = await scaleIn(tx, actor.workspaceId, found.round)
      await writeReview(tx, log, effects, actor, found, now, {
        rating: null,
        certainty: scale.certainty === undefined ? undefined : null,
        confidence: null,
        rationale: null,
        evidence: [],
        cannotJudgeReason: input.reason,
      })
      return ok({})
    },
  )
}
