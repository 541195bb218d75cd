import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { dissentOf } from '@/lib/core/decisions/dissent'
import type { publishClaimInput, settleClaimInput } from '@/lib/core/decisions/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { can } from '@/lib/core/permissions'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import { closeRound } from '@/lib/server/claims/rounds'
import type { Tx } from '@/lib/server/db'
import { verdictToSettle } from '@/lib/server/decisions/verdict-to-settle'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'
import { policyInForce } from '@/lib/server/policy/in-force'

const ownersSettle = 'The policy has owners settle claims, once all reviews of a round are in.'
const leadsSettle = 'A lead or an owner settles a claim, once all reviews of its round are in.'
const conflictSettles =
  'You have a conflict of interest with this article, so its claims are settled by others. Withdraw it if it does not stand any more.'

/**
 * Settles a revealed round with a verdict and a summary. Reviews that say otherwise are kept as dissent.
 * Whoever reviewed the claim in this round needs to say why they settle it all the same.
 */
export async function settleClaim(
  actor: MemberActor,
  input: z.infer<typeof settleClaimInput>,
  effects: Effects,
): Promise<Outcome<{ decisionId: string }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, round } = found.value
    const { terms } = await policyInForce(tx, actor.workspaceId)
    const subject = { ...found.value.subject, deciders: terms.deciders }
    const first = await settledFirst(tx, claim, input.roundId)
    const lead = can(actor, 'claim.settle', { ...subject, state: 'to_decide', reviewedThisRound: false })
    if (first !== null && lead) return first
    const override = subject.reviewedThisRound === true
    const lawful = terms.deciders === 'owners' ? ownersSettle : leadsSettle
    const who = subject.conflicted ? conflictSettles : lawful
    const no = forbidden(actor, override ? 'claim.settleOverride' : 'claim.settle', subject, who)
    if (no) return no
    const verdict = await verdictToSettle(tx, { claim, round, terms, override }, input)
    if (!verdict.ok) return verdict
    const { rating, certainty, overrideReason, roundId } = verdict.value
    const reviews = await tx.review.findMany({
      where: { roundId, round: { revealedAt: { not: null } } },
      select: { id: true, ratingId: true },
      orderBy: { submittedAt: 'asc' },
    })
    const dissent = dissentOf(reviews, rating.id).map(({ id }) => id)
    const decisionId = effects.newId()
    const facts = {
      claimId: claim.id,
      roundId,
      ratingId: rating.id,
      ratingLabel: rating.label,
      summary: input.summary,
      dissent,
      overrideReason,
    }
    await tx.decision.create({
      data: {
        id: decisionId,
        workspaceId: actor.workspaceId,
        ...facts,
        certainty,
        decidedById: actor.memberId,
        decidedAt: now,
      },
    })
    log.add('decision.settled', decisionId, {
      claimId: { after: facts.claimId },
      roundId: { after: facts.roundId },
      ratingId: { after: facts.ratingId },
      ratingLabel: { after: facts.ratingLabel },
      ...(certainty === null ? {} : { certainty: { after: certainty } }),
      summary: { after: facts.summary },
      dissent: { after: dissent },
      overrideReason: { after: facts.overrideReason },
    })
    await closeRound(tx, log, claim.id, roundId, 'decided', now)
    await tx.claim.update({ where: { id: claim.id }, data: { state: 'decided', edition: claim.edition + 1 } })
    log.add('claim.settled', claim.id, { state: { before: claim.state, after: 'decided' } })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was settled`)
    return ok({ decisionId })
  })
}

/** Of two who settle at once the second is told who was first. */
async function settledFirst(
  tx: Tx,
  claim: { id: string; workspaceId: string; state: string },
  roundId: string,
) {
  if (claim.state !== 'decided') return null
  const decision = await tx.decision.findFirst({
    where: { workspaceId: claim.workspaceId, claimId: claim.id, roundId },
    select: { decidedById: true, ratingLabel: true },
  })
  if (decision === null) return null
  const { user } = await tx.member.findUniqueOrThrow({
    where: { id: decision.decidedById },
    select: { user: { select: { name: true } } },
  })
  return refuse(
    'claim.changed-meanwhile',
    `${user.name} settled this claim meanwhile, as ${decision.ratingLabel}. Look at that decision first; it can be reopened.`,
  )
}

/** Publishes the decision in force: the first time, or as a correction of what was published before. */
export async function publishClaim(
  actor: MemberActor,
  input: z.infer<typeof publishClaimInput>,
  effects: Effects,
): Promise<Outcome<{ publicationId: string; kind: 'first' | 'correction' }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, lastDecision, lastPublication, subject } = found.value
    const no = forbidden(actor, 'claim.publish', subject, 'A lead or an owner publishes a decision, once.')
    if (no) return no
    if (lastDecision === null || lastDecision.id !== input.decisionId) {
      return refuse(
        'claim.changed-meanwhile',
        'There is a newer decision on this claim. Reload and read it first.',
      )
    }
    const { terms } = await policyInForce(tx, actor.workspaceId)
    if (terms.legalSignOff && claim.legalRisk) {
      const given = await tx.legalSignOff.count({ where: { decisionId: lastDecision.id } })
      if (given === 0) {
        return refuse(
          'publication.needs-legal-sign-off',
          'This claim is flagged as a legal risk: somebody else than its decider signs the decision off before it is published.',
        )
      }
    }
    const kind = lastPublication === null ? 'first' : 'correction'
    if (kind === 'correction' && input.note === null) {
      return refuse(
        'publication.needs-note',
        'This corrects a published verdict. Say what changed and why, as readers will be told.',
        'note',
      )
    }
    const publicationId = effects.newId()
    const number = (lastPublication?.number ?? 0) + 1
    const facts = { claimId: claim.id, decisionId: lastDecision.id, number, kind, note: input.note } as const
    await tx.publication.create({
      data: {
        id: publicationId,
        workspaceId: actor.workspaceId,
        ...facts,
        publishedById: actor.memberId,
        publishedAt: now,
      },
    })
    log.add('publication.made', publicationId, {
      claimId: { after: facts.claimId },
      decisionId: { after: facts.decisionId },
      number: { after: number },
      kind: { after: kind },
      note: { after: facts.note },
    })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was published`)
    return ok({ publicationId, kind })
  })
}
