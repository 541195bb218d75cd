import type { MemberActor } from '@/lib/core/actor'
import { commentOf } from '@/lib/core/comments/body'
import { resolveThread, writeComment } from '@/lib/server/comments/commands'
import { editComment, withdrawComment } from '@/lib/server/comments/own'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { attachEvidence } from '@/lib/server/evidence/commands'
import { acceptChange, rejectChange, reopenChange } from '@/lib/server/proposed-changes/answer'
import { withdrawChange } from '@/lib/server/proposed-changes/commands'
import { previewBulk } from '@/lib/server/queue/bulk'
import { releaseClaim, saveDraft, takeClaim } from '@/lib/server/reviews/commands'
import { takeBack } from '@/lib/server/reviews/take-back'
import { takeNext } from '@/lib/server/reviews/take-next'
import { canaries, type givenSealedRound } from '@/tests/integration/blindness/sealed-newsroom'

type Sealed = Awaited<ReturnType<typeof givenSealedRound>>
type Read = (actor: MemberActor) => Promise<unknown>

/** What another person does next to the sealed round; the answers must not carry anything of it either. */
export const actsBeside = (sealed: Sealed): Record<string, Read> => ({
  takeClaim: (actor) => takeClaim(actor, { claimId: sealed.claimId }, live),
  takeNext: (actor) => takeNext(actor, {}, live),
  saveDraft: (actor) =>
    saveDraft(
      actor,
      {
        roundId: sealed.roundId,
        content: { ratingId: null, confidence: null, rationale: null, evidence: [] },
      },
      live,
    ),
  releaseClaim: (actor) => releaseClaim(actor, { claimId: sealed.claimId }, live),
  // Of Ines who answered, of Petra who could not judge and of Rosa who may have taken it a moment ago; of Theo, who has
  // a draft, only as a trial: he goes on later.
  takeBack: (actor) =>
    Promise.all(
      ['Ines', 'Petra', 'Rosa'].map((name) =>
        takeBack(actor, { claimId: sealed.claimId, memberId: sealed.desk.member(name).memberId }, live),
      ),
    ),
  previewTakeBack: (actor) =>
    Promise.all(
      ['Ines', 'Petra', 'Rosa', 'Theo', null].map((name) => {
        const memberId = name === null ? null : sealed.desk.member(name).memberId
        return previewBulk(actor, { claimIds: [sealed.claimId], act: { kind: 'takeBack', memberId } }, live)
      }),
    ),
  settleClaim: (actor) =>
    settleClaim(
      actor,
      {
        claimId: sealed.claimId,
        roundId: sealed.roundId,
        ratingId: 'true',
        summary: 'Early.',
        overrideReason: null,
      },
      live,
    ),
  attachEvidence: (actor) =>
    attachEvidence(
      actor,
      {
        claimId: sealed.claimId,
        choice: {
          source: {
            confidential: false,
            kind: 'web-page',
            title: 'Mine',
            url: canaries.sourceUrl,
            authors: null,
            container: null,
            publisher: null,
            issued: null,
            details: null,
            level: null,
          },
        },
        citation: { used: false, whyNotUsed: 'Only trying.' },
      },
      live,
    ),
})

/** Answers of commands that name something sealed by its id; run by those who may not know of it. */
export const actsOnSealed = (sealed: Sealed): Record<string, Read> => ({
  reply: (actor) =>
    writeComment(
      actor,
      {
        claimId: sealed.claimId,
        passageId: null,
        replyToId: sealed.commentId,
        body: commentOf('Trying.'),
      },
      live,
    ),
  editComment: (actor) =>
    editComment(actor, { commentId: sealed.commentId, edition: 1, body: commentOf('Trying.') }, live),
  withdrawComment: (actor) => withdrawComment(actor, { commentId: sealed.commentId }, live),
  resolveThread: (actor) => resolveThread(actor, { commentId: sealed.commentId, resolved: true }, live),
})
export const actsOnChange = (sealed: Sealed): Record<string, Read> => ({
  acceptChange: (actor) => acceptChange(actor, { changeId: sealed.changeId, answer: null }, live),
  rejectChange: (actor) => rejectChange(actor, { changeId: sealed.changeId, answer: 'No.' }, live),
  reopenChange: (actor) => reopenChange(actor, { changeId: sealed.changeId }, live),
  withdrawChange: (actor) => withdrawChange(actor, { changeId: sealed.changeId }, live),
})
