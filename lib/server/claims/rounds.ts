import type { MemberActor } from '@/lib/core/actor'
import { toHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import { sha256 } from '@/lib/core/audit/sha256'
import type { ClaimVersionContent } from '@/lib/core/claims/facts'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { reviewsRequired } from '@/lib/core/policy/terms'
import type { Log } from '@/lib/server/audit'
import { claimFacts, passageFacts } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { evidenceFacts } from '@/lib/server/evidence/write'
import type { Claim } from '@/lib/server/generated/prisma/client'
import { policyInForce } from '@/lib/server/policy/in-force'
import { namelessRounds } from '@/lib/server/reviews/visible'

/** Opens a round under the policy in force, on the claim as it now stands (frozen as a version if it is new). */
export async function openRound(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  claim: Claim,
  now: Date,
): Promise<Outcome<{ roundId: string }>> {
  const { workspaceId } = actor
  const policy = await policyInForce(tx, workspaceId)
  const required = reviewsRequired(policy, claim.priority)
  const reviewers = await tx.member.count({
    where: {
      workspaceId,
      deactivatedAt: null,
      role: { in: ['owner', 'lead', 'reviewer'] },
      conflicts: { none: { documentId: claim.documentId, withdrawnAt: null } },
    },
  })
  if (reviewers < required) {
    return refuse(
      'round.too-few-members',
      `The policy asks for ${required} reviews of this claim, and this workspace has ${reviewers} who can review it. Add a member first.`,
    )
  }
  const claimVersionId = await freezeVersion(tx, log, effects, claim, now)
  const last = await tx.round.aggregate({ where: { claimId: claim.id }, _max: { number: true } })
  const roundId = effects.newId()
  const facts = {
    claimId: claim.id,
    claimVersionId,
    number: (last._max.number ?? 0) + 1,
    required,
    blind: policy.blind,
    policyVersion: policy.version,
    scaleId: policy.scaleId,
    scaleVersion: policy.scaleVersion,
  }
  const { namesHidden } = policy.terms
  await tx.round.create({
    data: {
      id: roundId,
      workspaceId,
      ...facts,
      namesHidden,
      namesUntilSettled: namesHidden,
      openedById: actor.memberId,
      openedAt: now,
    },
  })
  log.add('round.opened', roundId, {
    round: { after: namesHidden ? { ...facts, namesHidden: 'until-settled' } : facts },
  })
  return ok({ roundId })
}

/** Ends the open round. Slots and drafts of it are working state: the slots end with it, the drafts stay unread. */
export async function closeRound(
  tx: Tx,
  log: Log,
  claimId: string,
  roundId: string,
  outcome: 'decided' | 'returned' | 'withdrawn',
  now: Date,
): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { closedAt: now, outcome } })
  await tx.assignment.updateMany({
    where: { roundId, releasedAt: null, submittedAt: null },
    data: { releasedAt: now },
  })
  log.add('round.closed', roundId, { claimId: { after: claimId }, outcome: { after: outcome } })
}

/** Statement, facts, passages and common evidence, frozen; the last version again if nothing changed since. */
async function freezeVersion(tx: Tx, log: Log, effects: Effects, claim: Claim, now: Date): Promise<string> {
  const standing = { where: { claimId: claim.id, removedAt: null }, orderBy: { id: 'asc' } } as const
  const passages = await tx.passage.findMany(standing)
  const evidence = await tx.evidence.findMany(standing)
  // A review is named by its id, and the log names its author: where names are hidden it is evidence like any other.
  const nameless = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM round n JOIN review r ON r.round_id = n.id
    WHERE n.claim_id = ${claim.id}::uuid AND ${namelessRounds()}`
  const hidden = new Set<string | null>(nameless.map(({ id: reviewId }) => reviewId))
  const last = await tx.claimVersion.findFirst({ where: { claimId: claim.id }, orderBy: { number: 'desc' } })
  const content: ClaimVersionContent = {
    statement: claim.statement,
    facts: claimFacts(claim),
    passages: passages.map((passage) => ({ id: passage.id, ...passageFacts(passage) })),
    evidence: evidence.map((item) => ({
      id: item.id,
      ...evidenceFacts(item),
      ...(hidden.has(item.reviewId) ? { reviewId: null } : {}),
    })),
  }
  const hash = toHex(sha256(new TextEncoder().encode(canonicalize(content))))
  if (last?.sha256 === hash) return last.id
  const id = effects.newId()
  const number = (last?.number ?? 0) + 1
  await tx.claimVersion.create({
    data: {
      id,
      workspaceId: claim.workspaceId,
      claimId: claim.id,
      number,
      content: content as object,
      sha256: hash,
      createdAt: now,
    },
  })
  log.add('claimVersion.frozen', id, {
    claimId: { after: claim.id },
    number: { after: number },
    content: { after: content },
  })
  return id
}
