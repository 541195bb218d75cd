import { type CommentDoc, mentionsIn } from '@/lib/core/comments/body'
import type { LiveFact } from '@/lib/core/live/signal'
import type { ClaimPeople } from '@/lib/core/notifications/recipients'
import type { Tx } from '@/lib/server/db'
import { calledBeforeEdit } from '@/lib/server/notifications/said'

/** The people an event of a claim may be meant for, by what they are to the claim and to what was said about it. */
export async function peopleOf(tx: Tx, claimId: string, fact: LiveFact): Promise<ClaimPeople> {
  const { workspaceId, subjectId, verb } = fact
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      createdById: true,
      document: { select: { importedById: true } },
      decisions: { select: { decidedById: true } },
      reviews: { where: { round: { is: { revealedAt: { not: null } } } }, select: { memberId: true } },
    },
  })
  const leads = await tx.member.findMany({
    where: { workspaceId, deactivatedAt: null, role: { in: ['lead', 'owner'] } },
    select: { id: true },
  })
  const comment = verb.startsWith('comment.')
    ? await tx.comment.findUnique({
        where: { id: subjectId },
        select: {
          body: true,
          replyTo: { select: { authorId: true, replies: { select: { authorId: true } } } },
        },
      })
    : null
  const change = verb.startsWith('proposedChange.')
    ? await tx.proposedChange.findUnique({ where: { id: subjectId }, select: { proposedById: true } })
    : null
  const body = comment?.body as CommentDoc | null | undefined
  const calledBefore = verb === 'comment.edited' ? await calledBeforeEdit(tx, fact) : []
  const thread = comment?.replyTo
  return {
    drafter: claim.createdById,
    reviewers: [...new Set(claim.reviews.map(({ memberId }) => memberId))],
    leads: leads.map(({ id }) => id),
    deciders: [...new Set(claim.decisions.map(({ decidedById }) => decidedById))],
    mentioned: body ? mentionsIn(body).filter((id) => !calledBefore.includes(id)) : [],
    thread: thread ? [thread.authorId, ...thread.replies.map(({ authorId }) => authorId)] : [],
    proposer: change?.proposedById ?? null,
    editor: claim.document.importedById,
  }
}
