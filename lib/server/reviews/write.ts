import type { MemberActor } from '@/lib/core/actor'
import type { EvidenceItem } from '@/lib/core/evidence/input'
import { refuse } from '@/lib/core/outcome'
import type { ReviewConfidence } from '@/lib/core/review/input'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

export interface Judgement {
  rating: { id: string; label: string } | null
  confidence: ReviewConfidence | null
  rationale: RationaleDoc | null
  evidence: EvidenceItem[]
  cannotJudgeReason: string | null
}

/** Stores a judgement with its sealed event, uses or frees the slot, and drops the draft it came from. */
export async function writeReview(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  claim: { id: string },
  roundId: string,
  now: Date,
  said: Judgement,
): Promise<void> {
  const { workspaceId, memberId } = actor
  const cannotJudge = said.cannotJudgeReason !== null
  const id = effects.newId()
  await tx.review.create({
    data: {
      id,
      workspaceId,
      roundId,
      claimId: claim.id,
      memberId,
      cannotJudge,
      cannotJudgeReason: said.cannotJudgeReason,
      ratingId: said.rating?.id ?? null,
      ratingLabel: said.rating?.label ?? null,
      confidence: said.confidence,
      ...(said.rationale === null ? {} : { rationale: said.rationale as object }),
      evidence: said.evidence as object[],
      submittedAt: now,
    },
  })
  await tx.assignment.upsert({
    where: { roundId_memberId: { roundId, memberId } },
    create: {
      id: effects.newId(),
      workspaceId,
      roundId,
      memberId,
      takenAt: now,
      leaseExpiresAt: now,
      submittedAt: now,
      releasedAt: cannotJudge ? now : null,
    },
    update: { submittedAt: now, releasedAt: cannotJudge ? now : null },
  })
  await tx.reviewDraft.deleteMany({ where: { roundId, memberId } })
  log.add(
    'review.submitted',
    id,
    {
      roundId: { after: roundId },
      ratingId: { after: said.rating?.id ?? null },
      ratingLabel: { after: said.rating?.label ?? null },
      confidence: { after: said.confidence },
      rationale: { after: said.rationale },
      evidence: { after: said.evidence },
      cannotJudgeReason: { after: said.cannotJudgeReason },
    },
    { sealedRound: roundId, openFields: ['roundId'] },
  )
}

/** A refusal when a cited source is not of this workspace; else null. One query for the whole list. */
export async function sourcesMissing(tx: Tx, workspaceId: string, evidence: EvidenceItem[]) {
  const ids = [...new Set(evidence.flatMap(({ choice }) => ('sourceId' in choice ? [choice.sourceId] : [])))]
  if (ids.length === 0) return null
  const known = await tx.source.count({ where: { id: { in: ids }, workspaceId } })
  return known === ids.length
    ? null
    : refuse(
        'source.not-found',
        'One of the sources you cite is not in this workspace. Take it off and cite it again.',
      )
}
