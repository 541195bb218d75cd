import { publishClaimInput, settleClaimInput } from '@/lib/core/decisions/input'
import { submitReviewInput } from '@/lib/core/review/input'
import { rationaleOf } from '@/lib/core/review/rationale'
import { reopenClaim, returnClaim, submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { publishClaim, settleClaim } from '@/lib/server/decisions/commands'
import { submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import type { ClaimContent, DecisionContent, ReviewContent, RoundContent } from '@/seeds/content'
import { evidenceFor } from '@/seeds/play-evidence'
import { actorFor, granted, type Stage, type Step } from '@/seeds/stage'

/** One round of a claim: opened, judged, and returned or settled and published. `number` counts from 1. */
export function roundSteps(claim: ClaimContent, round: RoundContent, number: number): Step[] {
  const { opened, reviews, returned, decision, publication } = round
  const of = `round ${number} of the claim “${claim.key}”`
  const steps: Step[] = [
    { at: opened.at, says: `opening ${of}`, play: (stage) => openRound(stage, claim, opened) },
  ]
  for (const review of reviews) {
    const before = 'before' in review ? review.before : undefined
    if (before) {
      const first = { ...before, by: review.by }
      const says = `the first word of ${review.by} in ${of}`
      steps.push({ at: before.at, says, play: (stage) => judge(stage, claim, first) })
    }
    steps.push({
      at: review.at,
      says: `the review by ${review.by} in ${of}`,
      play: (stage) => judge(stage, claim, review),
    })
  }
  if (returned) {
    const play = async (stage: Stage) => {
      const input = { claimId: stage.claims.take(claim.key), reason: returned.reason }
      granted(await returnClaim(actorFor(stage, claim.document, returned.by), input, stage.world.effects))
    }
    steps.push({ at: returned.at, says: `returning ${of}`, play })
  }
  if (decision) {
    steps.push({ at: decision.at, says: `settling ${of}`, play: (stage) => settle(stage, claim, decision) })
  }
  if (publication) {
    const play = async (stage: Stage) => {
      const input = publishClaimInput.parse({
        claimId: stage.claims.take(claim.key),
        decisionId: stage.decisions.take(claim.key),
        note: publication.note,
      })
      granted(await publishClaim(actorFor(stage, claim.document, publication.by), input, stage.world.effects))
    }
    steps.push({ at: publication.at, says: `publishing ${of}`, play })
  }
  return steps
}

async function openRound(stage: Stage, claim: ClaimContent, opened: RoundContent['opened']): Promise<void> {
  const claimId = stage.claims.take(claim.key)
  const actor = actorFor(stage, claim.document, opened.by)
  if (opened.reopenReason !== undefined) {
    granted(await reopenClaim(actor, { claimId, reason: opened.reopenReason }, stage.world.effects))
    return
  }
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { edition: true } })
  granted(await submitClaim(actor, { claimId, edition }, stage.world.effects))
}

async function judge(stage: Stage, claim: ClaimContent, review: ReviewContent): Promise<void> {
  const { effects } = stage.world
  const claimId = stage.claims.take(claim.key)
  const actor = actorFor(stage, claim.document, review.by)
  const again = 'before' in review && review.before !== undefined
  const roundId = again
    ? await openRoundOf(claimId)
    : granted(await takeClaim(actor, { claimId }, effects)).roundId
  if ('cannotJudge' in review) {
    granted(await submitCannotJudge(actor, { roundId, reason: review.cannotJudge }, effects))
    return
  }
  const { workspace } = stage.documents.take(claim.document)
  const { ratingId, confidence, rationale, evidence = [] } = review
  const input = submitReviewInput.parse({
    roundId,
    ratingId,
    confidence,
    rationale: rationaleOf(...rationale),
    evidence: evidence.map((item) => evidenceFor(stage, workspace, item)),
  })
  granted(await submitReview(actor, input, effects))
}

async function settle(stage: Stage, claim: ClaimContent, decision: DecisionContent): Promise<void> {
  const claimId = stage.claims.take(claim.key)
  const { ratingId, summary, overrideReason } = decision
  const input = settleClaimInput.parse({
    claimId,
    roundId: await openRoundOf(claimId),
    ratingId,
    summary,
    overrideReason,
  })
  const actor = actorFor(stage, claim.document, decision.by)
  stage.decisions.put(claim.key, granted(await settleClaim(actor, input, stage.world.effects)).decisionId)
}

async function openRoundOf(claimId: string): Promise<string> {
  return (await db.round.findFirstOrThrow({ where: { claimId, closedAt: null }, select: { id: true } })).id
}
