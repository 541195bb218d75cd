import type { MemberActor } from '@/lib/core/actor'
import type { EvidenceItem } from '@/lib/core/evidence/input'
import { closenessOf } from '@/lib/core/review/closeness'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { writeEvidence } from '@/lib/server/evidence/write'
import type { Claim } from '@/lib/server/generated/prisma/client'
import { revealedRatings } from '@/lib/server/reviews/visible'
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
  const cancelled = await tx.round.findMany({
    where: { claimId: claim.id, revealedAt: null, closedAt: { not: null } },
    select: { id: true },
  })
  const alsoShown = cancelled.map(({ id }) => id)
  const shown = [round.id, ...alsoShown]
  await tx.round.updateMany({ where: { id: { in: shown } }, data: { revealedAt: now } })
  const changed = await tx.review.findMany({
    where: { roundId: { in: shown }, version: { gt: 1 } },
    select: { id: true, roundId: true, version: true },
    orderBy: { id: 'asc' },
  })
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
  await keepSpread(tx, claim.workspaceId, round)
  await showEvidence(tx, log, effects, actor, claim, shown, now)
  await tx.claim.update({ where: { id: claim.id }, data: { state: 'to_decide', edition: claim.edition + 1 } })
  log.add('claim.revealed', claim.id, { state: { before: claim.state, after: 'to_decide' } })
}

/** How far the ratings lie apart, for lists that are filtered by it. It follows from what is revealed: no event of its own. */
async function keepSpread(
  tx: Tx,
  workspaceId: string,
  round: { id: string; scaleId: string; scaleVersion: number },
): Promise<void> {
  const ratings = await tx.review.findMany({
    where: { AND: [revealedRatings(workspaceId), { roundId: round.id }] },
    select: { ratingId: true },
  })
  const spread = closenessOf(ratings, await scaleIn(tx, workspaceId, round))
  await tx.round.update({ where: { id: round.id }, data: { spread } })
}

/** A handful of reviews with a handful of items each: written one by one, so that each has its event. */
async function showEvidence(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  claim: Claim,
  roundIds: string[],
  now: Date,
): Promise<void> {
  const reviews = await tx.review.findMany({
    where: { roundId: { in: roundIds } },
    select: { id: true, memberId: true, evidence: true, submittedAt: true, changedAt: true },
    orderBy: { submittedAt: 'asc' },
  })
  for (const review of reviews) {
    // As it was checked when it came in: a rule made stricter since must not keep a round sealed for good.
    for (const item of review.evidence as unknown as EvidenceItem[]) {
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
