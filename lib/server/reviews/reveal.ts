import type { MemberActor } from '@/lib/core/actor'
import { closenessOf } from '@/lib/core/review/closeness'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { writeEvidence } from '@/lib/server/evidence/write'
import type { Claim } from '@/lib/server/generated/prisma/client'
import { inLots } from '@/lib/server/reviews/lot'
import { type ReviewToReveal, toReveal } from '@/lib/server/reviews/to-reveal'
import { chosenSource } from '@/lib/server/sources/register'
import { scaleIn } from '@/lib/server/verdicts/scale'

/**
 * Reveals the round, whose last required rating is in: the claim goes to be decided, evidence added while
 * judging becomes evidence of the claim, and reviews of rounds cancelled earlier are shown with it (they
 * never count). Call with the claim locked, in the transaction that wrote the review.
 */
export async function reveal(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  claim: Claim,
  round: { id: string; scaleId: string; scaleVersion: number },
  now: Date,
): Promise<void> {
  const { cancelled: alsoShown, reviews } = await toReveal(tx, claim.id)
  const shown = [round.id, ...alsoShown]
  const spread = await spreadOf(tx, claim.workspaceId, round, reviews)
  await tx.$executeRaw`
    WITH shown AS (
      UPDATE round SET revealed_at = ${now}::timestamptz,
        spread = CASE WHEN id = ${round.id}::uuid THEN ${spread} ELSE spread END
      WHERE id = ANY(${shown}::uuid[])
    )
    UPDATE claim SET state = 'to_decide', edition = ${claim.edition + 1}::integer WHERE id = ${claim.id}::uuid`
  const changed = reviews.filter(({ version }) => version > 1).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const id of shown) {
    const again = changed.filter(({ roundId }) => roundId === id)
    log.add('round.revealed', id, {
      claimId: { after: claim.id },
      revealedAt: { after: now.toISOString() },
      alsoShown: { after: id === round.id ? alsoShown : [] },
      ...(again.length === 0
        ? {}
        : { changed: { after: again.map((one) => ({ reviewId: one.id, version: one.version })) } }),
    })
  }
  const inTurn = shown.flatMap((id) => inTurnOf(reviews.filter(({ roundId }) => roundId === id)))
  await showEvidence(tx, log, effects, actor, claim, inTurn, now)
  log.add('claim.revealed', claim.id, { state: { before: claim.state, after: 'to_decide' } })
}

/**
 * As they were submitted; where names are hidden by lot, since ids and the log keep the order and leads know who was
 * first.
 */
function inTurnOf(reviews: readonly ReviewToReveal[]): readonly ReviewToReveal[] {
  const [first] = reviews
  return first?.namesHidden ? inLots(first.roundId, reviews) : reviews
}

/**
 * How far the ratings of the round lie apart, for lists that are filtered by it. Kept by the reveal and not before, so
 * that no filter tells anything; it follows from what is revealed, so it has no event of its own.
 */
async function spreadOf(
  tx: Tx,
  workspaceId: string,
  round: { id: string; scaleId: string; scaleVersion: number },
  reviews: readonly ReviewToReveal[],
): Promise<string | null> {
  const ratings = reviews.filter(({ roundId, cannotJudge }) => roundId === round.id && !cannotJudge)
  return closenessOf(ratings, await scaleIn(tx, workspaceId, round))
}

/** A handful of reviews with a handful of items each: written one by one, so that each has its event. */
async function showEvidence(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  claim: Claim,
  reviews: readonly ReviewToReveal[],
  now: Date,
): Promise<void> {
  for (const review of reviews) {
    // As it was checked when it came in: a rule made stricter since must not keep a round sealed for good.
    for (const item of review.evidence) {
      const source = await chosenSource(
        tx,
        log,
        effects,
        { ...actor, memberId: review.memberId },
        item.choice,
        now,
      )
      if (!source.ok) throw new Error(`A cited source of review ${review.id} is gone`)
      await writeEvidence(tx, log, {
        id: effects.newId(),
        workspaceId: claim.workspaceId,
        claimId: claim.id,
        sourceId: source.value.sourceId,
        reviewId: review.id,
        addedById: review.memberId,
        addedAt: review.changedAt ?? review.submittedAt,
        citation: item.citation,
      })
    }
  }
}
