import type { MemberActor } from '@/lib/core/actor'
import { canonicalize } from '@/lib/core/audit/jcs'
import type { EvidenceItem } from '@/lib/core/evidence/input'
import { refuse } from '@/lib/core/outcome'
import type { ReviewConfidence } from '@/lib/core/review/input'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { Prisma, type Review } from '@/lib/server/generated/prisma/client'
import type { OpenRound } from '@/lib/server/reviews/open-round'

export interface Judgement {
  rating: { id: string; label: string } | null
  /** Undefined where the scale has no levels of certainty; null where it has, and nothing was judged. */
  certainty: string | null | undefined
  confidence: ReviewConfidence | null
  rationale: RationaleDoc | null
  evidence: EvidenceItem[]
  cannotJudgeReason: string | null
}

const saidFields = (said: Judgement) => ({
  ratingId: { after: said.rating?.id ?? null },
  ratingLabel: { after: said.rating?.label ?? null },
  // The names of its fields stand open in a sealed event: they must be the same for whoever could not judge.
  ...(said.certainty === undefined ? {} : { certainty: { after: said.certainty } }),
  confidence: { after: said.confidence },
  rationale: { after: said.rationale },
  evidence: { after: said.evidence },
  cannotJudgeReason: { after: said.cannotJudgeReason },
})

const saidColumns = (said: Judgement) => ({
  cannotJudge: said.cannotJudgeReason !== null,
  cannotJudgeReason: said.cannotJudgeReason,
  ratingId: said.rating?.id ?? null,
  ratingLabel: said.rating?.label ?? null,
  certainty: said.certainty ?? null,
  confidence: said.confidence,
  rationale: said.rationale === null ? Prisma.DbNull : (said.rationale as object),
  evidence: said.evidence as object[],
})

/**
 * Stores a judgement with its sealed event, uses or frees the slot, and drops the draft it came from. Who answered this
 * round before changes that review: what it said is kept as a version, and the last one counts at the reveal. What says
 * the same again, as a request sent twice does, is no change.
 */
export async function writeReview(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  found: Pick<OpenRound, 'claim' | 'round' | 'subject'>,
  now: Date,
  said: Judgement,
): Promise<void> {
  const { workspaceId, memberId } = actor
  const cannotJudge = said.cannotJudgeReason !== null
  const { claim, round, subject } = found
  const roundId = round.id
  const key = { workspaceId, roundId, memberId }
  // What is said in a round that is not blind is for everybody at once.
  const seal = round.blind ? { sealedRound: roundId, openFields: ['roundId'] } : undefined
  // The claim is locked: whether they answered is as it was found.
  const before = subject.answeredThisRound
    ? await tx.review.findUnique({ where: { roundId_memberId: { roundId, memberId } } })
    : null
  if (before === null) {
    const id = effects.newId()
    await tx.$executeRaw`
      WITH said AS (
        INSERT INTO review (id, workspace_id, round_id, claim_id, member_id, cannot_judge, cannot_judge_reason,
          rating_id, rating_label, certainty, confidence, rationale, evidence, submitted_at)
        VALUES (${id}::uuid, ${workspaceId}::uuid, ${roundId}::uuid, ${claim.id}::uuid, ${memberId}::uuid,
          ${cannotJudge}, ${said.cannotJudgeReason}, ${said.rating?.id ?? null}, ${said.rating?.label ?? null},
          ${said.certainty ?? null}, ${said.confidence}::"Confidence",
          ${said.rationale === null ? null : JSON.stringify(said.rationale)}::jsonb,
          ${JSON.stringify(said.evidence)}::jsonb, ${now}::timestamptz)
      ), ${usingSlot(key, effects.newId(), cannotJudge, now)}`
    log.add('review.submitted', id, { roundId: { after: roundId }, ...saidFields(said) }, seal)
    return
  }
  if (!saysAlready(before, said)) {
    const version = before.version + 1
    await keepVersion(tx, effects, before)
    await tx.review.update({
      where: { id: before.id },
      data: { ...saidColumns(said), version, changedAt: now },
    })
    const fields = { roundId: { after: roundId }, version: { after: version }, ...saidFields(said) }
    log.add('review.changed', before.id, fields, seal)
  }
  await tx.$executeRaw`WITH ${usingSlot(key, effects.newId(), cannotJudge, now)}`
}

/**
 * The end of a statement that begins with `WITH`: drops the draft and uses the slot, or frees it. When somebody
 * answered first is told to leads before the reveal; that they thought again is not, so that time stays.
 */
function usingSlot(
  { workspaceId, roundId, memberId }: { workspaceId: string; roundId: string; memberId: string },
  newId: string,
  frees: boolean,
  now: Date,
): Prisma.Sql {
  const released = frees ? now : null
  return Prisma.sql`done AS (
      DELETE FROM review_draft WHERE round_id = ${roundId}::uuid AND member_id = ${memberId}::uuid
    )
    INSERT INTO assignment AS held
      (id, workspace_id, round_id, member_id, taken_at, lease_expires_at, submitted_at, released_at)
    VALUES (${newId}::uuid, ${workspaceId}::uuid, ${roundId}::uuid, ${memberId}::uuid,
      ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${released}::timestamptz)
    ON CONFLICT (round_id, member_id) DO UPDATE SET
      submitted_at = coalesce(held.submitted_at, excluded.submitted_at), released_at = excluded.released_at`
}

function saysAlready(review: Review, said: Judgement): boolean {
  const { ratingId, certainty, confidence, rationale, evidence, cannotJudgeReason } = review
  const now = { ratingId, certainty, confidence, rationale, evidence, cannotJudgeReason }
  const { rating, ...rest } = said
  return (
    canonicalize(now) ===
    canonicalize({ ...rest, certainty: rest.certainty ?? null, ratingId: rating?.id ?? null })
  )
}

/** What a review says now, kept word for word before it says something else. */
async function keepVersion(tx: Tx, effects: Effects, review: Review): Promise<void> {
  const { workspaceId, cannotJudge, cannotJudgeReason, ratingId, ratingLabel, confidence, certainty } = review
  await tx.reviewVersion.create({
    data: {
      id: effects.newId(),
      workspaceId,
      reviewId: review.id,
      number: review.version,
      cannotJudge,
      cannotJudgeReason,
      ratingId,
      ratingLabel,
      certainty,
      confidence,
      rationale: review.rationale ?? Prisma.DbNull,
      evidence: review.evidence as object[],
      saidAt: review.changedAt ?? review.submittedAt,
    },
  })
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
