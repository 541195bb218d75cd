import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { resolveThreadInput, writeCommentInput } from '@/lib/core/comments/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import { EDITORS, onComment } from '@/lib/server/comments/load'
import { checkedMentions } from '@/lib/server/comments/mentions'
import { newThread, replyPlace, sealed } from '@/lib/server/comments/place'
import type { Effects } from '@/lib/server/effects'

/**
 * Says something about a claim, one of its passages, or in reply. While the claim is in a blind round it is a question
 * to the leads: nobody else reads it before the reveal, and what a lead replies is for whoever asked.
 */
export async function writeComment(
  actor: MemberActor,
  input: z.infer<typeof writeCommentInput>,
  effects: Effects,
): Promise<Outcome<{ commentId: string; sealed: boolean }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'comment.write', { workspaceId }, EDITORS)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    if (!claim.ok) return claim
    const { claimId, replyToId } = input
    const passageId = replyToId === null ? input.passageId : null
    const place =
      replyToId === null
        ? await newThread(tx, claimId, passageId)
        : await replyPlace(tx, actor, claimId, replyToId)
    if (!place.ok) return place
    const { seal, asker } = place.value
    const body = await checkedMentions(
      tx,
      workspaceId,
      input.body,
      seal === null ? null : { besideLeads: asker ?? actor.memberId },
    )
    if (!body.ok) return body
    const id = effects.newId()
    await tx.comment.create({
      data: {
        id,
        workspaceId,
        claimId,
        passageId,
        replyToId,
        sealedRoundId: seal,
        body: body.value as object,
        edition: 1,
        authorId: actor.memberId,
        writtenAt: now,
      },
    })
    log.add(
      'comment.written',
      id,
      {
        claimId: { after: claimId },
        passageId: { after: passageId },
        replyToId: { after: replyToId },
        body: { after: body.value },
      },
      sealed(seal),
    )
    return ok({ commentId: id, sealed: seal !== null })
  })
}

/** Resolves a thread, or opens it again. Everybody who may comment may, where they may read it. */
export async function resolveThread(
  actor: MemberActor,
  input: z.infer<typeof resolveThreadInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return onComment(actor, input.commentId, effects, async (tx, log, now, { comment }) => {
    if (comment.replyToId !== null) {
      return refuse(
        'comment.no-thread',
        'This is not where a thread begins. Reload the page and resolve it there.',
      )
    }
    const { resolved } = input
    if ((comment.resolvedAt !== null) === resolved) return ok({})
    await tx.comment.update({
      where: { id: comment.id },
      data: resolved
        ? { resolvedAt: now, resolvedById: actor.memberId }
        : { resolvedAt: null, resolvedById: null },
    })
    log.add(resolved ? 'comment.resolved' : 'comment.reopened', comment.id, {})
    return ok({})
  })
}
