import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { changePolicyInput, legalSignOffInput } from '@/lib/core/policy/input'
import { findRating, findScale } from '@/lib/core/verdicts/registry'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import type { Effects } from '@/lib/server/effects'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { policyInForce } from '@/lib/server/policy/in-force'
import { findScaleIn, isRetired } from '@/lib/server/verdicts/scale'

/** Sets a new version of the policy. Rounds that are open keep the one they were opened under. */
export async function changePolicy(
  actor: MemberActor,
  input: z.infer<typeof changePolicyInput>,
  effects: Effects,
): Promise<Outcome<{ version: number }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const { workspaceId } = actor
    const no = forbidden(actor, 'workspace.manage', { workspaceId }, 'An owner sets the review policy.')
    if (no) return no
    // Two owners at once queue up here, so that the second is told of the first.
    await tx.$queryRaw`SELECT id FROM workspace WHERE id = ${workspaceId}::uuid FOR UPDATE`
    const before = await policyInForce(tx, workspaceId)
    if (before.version !== input.version) {
      return refuse(
        'policy.changed-meanwhile',
        `Somebody set version ${before.version} of the policy meanwhile. Reload to see what it changed.`,
      )
    }
    const { scaleId, scaleVersion, terms, requiredReviews, blind, signOffRequired } = input
    const scale = await findScaleIn(tx, workspaceId, input)
    if (scale === null) return refuse('policy.no-such-scale', 'Choose one of the scales.', 'scaleId')
    const kept = before.scaleId === scaleId && before.scaleVersion === scaleVersion
    if (!kept && (await isRetired(tx, workspaceId, scale))) {
      return refuse(
        'policy.no-such-scale',
        'This version of the scale is retired. Choose another.',
        'scaleId',
      )
    }
    const stray = terms.evidenceRules.find(({ ratingId }) => findRating(scale, ratingId) === null)
    if (stray !== undefined) {
      return refuse(
        'policy.no-such-rating',
        'A rule is about a rating that this scale does not have.',
        'terms',
      )
    }
    const most = Math.max(requiredReviews, terms.requiredForHigh ?? 0)
    const reviewers = await tx.member.count({
      where: { workspaceId, deactivatedAt: null, role: { in: ['owner', 'lead', 'reviewer'] } },
    })
    if (reviewers < most) {
      return refuse(
        'policy.too-few-members',
        `This asks for ${most} reviews of a claim, and ${reviewers} people here can review. Invite more first, or ask for fewer.`,
        'requiredReviews',
      )
    }
    const id = effects.newId()
    const policy = {
      version: before.version + 1,
      requiredReviews,
      blind,
      signOffRequired,
      scaleId,
      scaleVersion,
      terms,
    }
    const own = findScale(scaleId, scaleVersion) === null ? { scale } : {}
    await tx.policy.create({
      data: { id, workspaceId, ...policy, ...(own as { scale?: Prisma.InputJsonObject }), createdAt: now },
    })
    log.add('policy.set', id, { policy: { after: { ...policy, ...own } } })
    return ok({ version: policy.version })
  })
}

/** Signs off a decision of a claim that is a legal risk. Whoever decided it does not. */
export async function giveLegalSignOff(
  actor: MemberActor,
  input: z.infer<typeof legalSignOffInput>,
  effects: Effects,
): Promise<Outcome<{ legalSignOffId: string }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, lastDecision, subject } = found.value
    const who =
      'A lead or an owner who did not settle this claim signs it off, once it is decided and before it is published.'
    const no = forbidden(actor, 'claim.legalSignOff', subject, who)
    if (no) return no
    if (lastDecision === null || lastDecision.id !== input.decisionId) {
      return refuse(
        'claim.changed-meanwhile',
        'There is a newer decision on this claim. Reload and read it first.',
      )
    }
    if (!claim.legalRisk) {
      return refuse(
        'legal.no-risk',
        'This claim is not flagged as a legal risk, so nothing is to be signed off.',
      )
    }
    const given = await tx.legalSignOff.findUnique({
      where: { decisionId: lastDecision.id },
      select: { id: true },
    })
    if (given !== null) return refuse('legal.already-given', 'Somebody signed this decision off meanwhile.')
    const id = effects.newId()
    const facts = { claimId: claim.id, decisionId: lastDecision.id, note: input.note }
    await tx.legalSignOff.create({
      data: { id, workspaceId: actor.workspaceId, ...facts, signedById: actor.memberId, signedAt: now },
    })
    log.add('legalSignOff.given', id, {
      claimId: { after: facts.claimId },
      decisionId: { after: facts.decisionId },
      note: { after: facts.note },
    })
    return ok({ legalSignOffId: id })
  })
}
