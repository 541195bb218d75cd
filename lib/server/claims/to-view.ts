import type { MemberActor } from '@/lib/core/actor'
import { contextOf } from '@/lib/core/claims/context'
import type { ClaimView } from '@/lib/core/claims/view'
import type { DecisionView, PublicationView } from '@/lib/core/decisions/view'
import { can, type Subject } from '@/lib/core/permissions'
import { findCertainty } from '@/lib/core/verdicts/registry'
import { newestRevision, passagesSelect } from '@/lib/server/claims/passage-view'
import type { FrozenText } from '@/lib/server/documents/frozen-text'
import { evidenceSelect } from '@/lib/server/evidence/to-view'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'
import { roundSelect } from '@/lib/server/reviews/to-view'
import { scaleOf, scaleSelect } from '@/lib/server/verdicts/scale'
import { toRatingView } from '@/lib/server/verdicts/to-view'

export const claimSelect = (actor: MemberActor) =>
  ({
    id: true,
    number: true,
    documentId: true,
    state: true,
    statement: true,
    type: true,
    claimant: true,
    saidOn: true,
    saidWhere: true,
    whySelected: true,
    priority: true,
    legalRisk: true,
    dueOn: true,
    edition: true,
    returnedReason: true,
    reopenedAt: true,
    createdById: true,
    createdAt: true,
    document: { select: { title: true, publisher: true, language: true, revisions: newestRevision } },
    passages: passagesSelect,
    evidence: {
      where: { removedAt: null },
      select: evidenceSelect,
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    },
    rounds: { select: roundSelect(actor), orderBy: { number: 'desc' } },
    decisions: {
      select: {
        id: true,
        roundId: true,
        ratingId: true,
        ratingLabel: true,
        certainty: true,
        summary: true,
        dissent: true,
        overrideReason: true,
        decidedById: true,
        decidedAt: true,
        round: { select: { number: true, ...scaleSelect } },
        legalSignOff: { select: { signedById: true, signedAt: true, note: true } },
      },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    },
    publications: {
      select: {
        id: true,
        number: true,
        kind: true,
        note: true,
        decisionId: true,
        publishedById: true,
        publishedAt: true,
        decision: { select: { ratingId: true, ratingLabel: true, round: { select: scaleSelect } } },
      },
      orderBy: { number: 'desc' },
    },
  }) satisfies Prisma.ClaimSelect

export type ClaimRow = Prisma.ClaimGetPayload<{ select: ReturnType<typeof claimSelect> }>

/** Everybody whose name the claim page shows. */
export function peopleOf(claim: ClaimRow): string[] {
  return [
    claim.createdById,
    ...claim.evidence.map((one) => one.addedById),
    ...claim.rounds.flatMap((round) => [...round.reviews, ...round.assignments].map((one) => one.memberId)),
    ...claim.decisions.flatMap((one) => [one.decidedById, one.legalSignOff?.signedById ?? one.decidedById]),
    ...claim.publications.map((one) => one.publishedById),
  ]
}

export function toContexts(passages: ClaimView['passages'], texts: Map<string, FrozenText>) {
  return passages.flatMap((passage) => {
    const text = texts.get(passage.revisionId)
    return text ? [{ passageId: passage.id, ...contextOf(text, passage) }] : []
  })
}

export function toDecisionView(decision: ClaimRow['decisions'][number], nameOf: NameOf): DecisionView {
  const { id, roundId, round, summary, overrideReason } = decision
  return {
    id,
    roundId,
    roundNumber: round.number,
    rating: toRatingView(round, decision),
    summary,
    dissentReviewIds: decision.dissent as string[],
    certainty: findCertainty(scaleOf(round), decision.certainty)?.label ?? null,
    overrideReason,
    decidedByName: nameOf(decision.decidedById),
    decidedAt: decision.decidedAt.toISOString(),
  }
}

export function toPublicationView(made: ClaimRow['publications'][number], nameOf: NameOf): PublicationView {
  const { id, number, kind, note, decision } = made
  return {
    id,
    number,
    kind,
    rating: toRatingView(decision.round, decision),
    note,
    publishedByName: nameOf(made.publishedById),
    publishedAt: made.publishedAt.toISOString(),
  }
}

/** The buttons of the claim page, each by its line of the permission table. */
export function toMay(actor: MemberActor, subject: Subject): ClaimView['may'] {
  return {
    change: can(actor, 'claim.change', subject),
    submit: can(actor, 'claim.submit', subject),
    return: can(actor, 'claim.return', subject),
    take: can(actor, 'review.take', subject),
    review: can(actor, 'review.write', subject),
    changeReview: can(actor, 'review.change', subject),
    settle: can(actor, 'claim.settle', subject),
    settleOverride: can(actor, 'claim.settleOverride', subject),
    publish: can(actor, 'claim.publish', subject),
    retract: can(actor, 'claim.retract', subject),
    legalSignOff: can(actor, 'claim.legalSignOff', subject),
    reopen: can(actor, 'claim.reopen', subject),
    withdraw: can(actor, 'claim.withdraw', subject),
    restore: can(actor, 'claim.restore', subject),
    setDue: can(actor, 'claim.setDue', subject),
    takeBack: can(actor, 'claim.takeBack', subject),
  }
}
