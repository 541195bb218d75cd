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
import { findRating, getScale } from '@/lib/core/verdicts/registry'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { leaseEnd } from '@/lib/server/reviews/lease'
import { lockOpenRound, type OpenRound } from '@/lib/server/reviews/open-round'
import { revealIfComplete } from '@/lib/server/reviews/reveal'
import { sourcesMissing, writeReview } from '@/lib/server/reviews/write'

const notOpen =
  'This claim is not open for your review: it is complete, closed, or you have answered already.'
const noSlot =
  'All reviews of this claim are promised to others by now. What you wrote is kept; a slot may open again.'

/**
 * The shape these commands share: lock the claim of the open round, authorize, act. What the lock finds is what
 * decides, so two people acting at once queue up.
 */
async function inOpenRound<T>(
  actor: MemberActor,
  by: Parameters<typeof lockOpenRound>[2],
  permission: 'review.take' | 'review.write',
  effects: Effects,
  act: (found: OpenRound, tx: Tx, log: Log, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return recorded<T>(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockOpenRound(tx, actor, by, now)
    if (!found.ok) return found
    const { subject } = found.value
    const taken = permission === 'review.take' && subject.slotOpen === false
    const no = forbidden(actor, permission, subject, taken ? noSlot : notOpen)
    return no ?? act(found.value, tx, log, now)
  })
}

/** Puts a slot of the round on this member's desk, anew or again. */
async function giveSlot(
  tx: Tx,
  actor: MemberActor,
  roundId: string,
  effects: Effects,
  now: Date,
): Promise<Date> {
  const leaseExpiresAt = leaseEnd(now)
  const key = { roundId, memberId: actor.memberId }
  await tx.assignment.upsert({
    where: { roundId_memberId: key },
    create: { id: effects.newId(), workspaceId: actor.workspaceId, ...key, takenAt: now, leaseExpiresAt },
    update: { takenAt: now, leaseExpiresAt, releasedAt: null },
  })
  return leaseExpiresAt
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
      const leaseExpiresAt = await giveSlot(tx, actor, round.id, effects, now)
      return ok({ roundId: round.id, leaseExpiresAt: leaseExpiresAt.toISOString() })
    },
  )
}

/** How often `takeNext` looks again when somebody else took the last slot of what it had found. */
const LOOKS = 8

/** Takes the most urgent claim with an open slot that this member has not answered; null when there is none. */
export async function takeNext(
  actor: MemberActor,
  _input: object,
  effects: Effects,
): Promise<Outcome<{ claimId: string | null }>> {
  return recorded<{ claimId: string | null }>(actor, actor.workspaceId, effects, async (tx, _log, now) => {
    for (let look = 0; look < LOOKS; look += 1) {
      const claimId = await lockNextClaim(tx, actor, now)
      if (claimId === null) return ok({ claimId: null })
      const found = await lockOpenRound(tx, actor, { claimId }, now)
      // Slots were counted before the lock was ours: whoever held it may have taken the last one, or closed the round.
      if (!found.ok || found.value.subject.slotOpen === false) continue
      const { round, subject } = found.value
      const no = forbidden(actor, 'review.take', subject, notOpen)
      if (no) return no
      await giveSlot(tx, actor, round.id, effects, now)
      return ok({ claimId })
    }
    return refuse('review.many-at-once', 'Many people are taking claims at this moment. Try again.')
  })
}

/** Locks the most urgent claim that had a slot for this member; rows that somebody is taking this moment are skipped. */
async function lockNextClaim(tx: Tx, actor: MemberActor, now: Date): Promise<string | null> {
  // The order knows nothing that is sealed.
  const [next] = await tx.$queryRaw<{ claim_id: string }[]>`
    SELECT c.id AS claim_id FROM claim c JOIN round r ON r.claim_id = c.id AND r.closed_at IS NULL
    WHERE c.workspace_id = ${actor.workspaceId}::uuid AND c.state = 'in_review'
      AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.round_id = r.id AND a.member_id = ${actor.memberId}::uuid
                      AND (a.submitted_at IS NOT NULL OR (a.released_at IS NULL AND a.lease_expires_at > ${now})))
      AND (SELECT count(*) FROM assignment a WHERE a.round_id = r.id AND a.released_at IS NULL
           AND (a.submitted_at IS NOT NULL OR a.lease_expires_at > ${now})) < r.required
    ORDER BY c.priority, r.opened_at, c.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED`
  return next?.claim_id ?? null
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
    'review.write',
    effects,
    async ({ round, subject }, tx, _, now) => {
      const key = { roundId: round.id, memberId: actor.memberId }
      const kept = { content: input.content as object, savedAt: now }
      await tx.reviewDraft.upsert({
        where: { roundId_memberId: key },
        create: { ...key, workspaceId: actor.workspaceId, ...kept },
        update: kept,
      })
      if (subject.slotOpen) {
        await tx.assignment.updateMany({
          where: { ...key, submittedAt: null, releasedAt: null },
          data: { leaseExpiresAt: leaseEnd(now) },
        })
      }
      return ok({ savedAt: now.toISOString() })
    },
  )
}

/**
 * Submits a review: sealed until the last required one is in. The claim's row is locked, so of two last
 * reviews submitted at once exactly one finds the round complete and reveals it.
 */
export async function submitReview(
  actor: MemberActor,
  input: z.infer<typeof submitReviewInput>,
  effects: Effects,
): Promise<Outcome<{ revealed: boolean }>> {
  return inOpenRound(
    actor,
    { roundId: input.roundId },
    'review.write',
    effects,
    async ({ claim, round, subject }, tx, log, now) => {
      if (!subject.slotOpen) return refuse('review.no-slot', noSlot)
      const scale = getScale(round.scaleId, round.scaleVersion)
      const rating = findRating(scale, input.ratingId)
      if (rating === null) {
        return refuse('review.no-such-rating', 'Choose one of the ratings of this scale.', 'ratingId')
      }
      const missing = await sourcesMissing(tx, actor.workspaceId, input.evidence)
      if (missing) return missing
      await writeReview(tx, log, effects, actor, claim, round.id, now, {
        rating: { id: rating.id, label: rating.label },
        confidence: input.confidence,
        rationale: input.rationale,
        evidence: input.evidence,
        cannotJudgeReason: null,
      })
      const revealed = await revealIfComplete(tx, log, effects, actor, claim, round, now)
      return ok({ revealed })
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
    'review.write',
    effects,
    async ({ claim, round }, tx, log, now) => {
      await writeReview(tx, log, effects, actor, claim, round.id, now, {
        rating: null,
        confidence: null,
        rationale: null,
        evidence: [],
        cannotJudgeReason: input.reason,
      })
      return ok({})
    },
  )
}
