import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { CommentDoc } from '@/lib/core/comments/body'
import type { editCommentInput, withdrawCommentInput } from '@/lib/core/comments/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Log } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { type LockedComment, onComment } from '@/lib/server/comments/load'
import { checkedMentions } from '@/lib/server/comments/mentions'
import { blindRound, sealed } from '@/lib/server/comments/place'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { Prisma } from '@/lib/server/generated/prisma/client'

/** Acts on one's own comment. */
const onOwnComment = (
  actor: MemberActor,
  commentId: string,
  effects: Effects,
  act: (tx: Tx, log: Log, now: Date, found: LockedComment) => Promise<Outcome<object>>,
) =>
  onComment(actor, commentId, effects, async (tx, log, now, found) => {
    const own = found.comment.authorId === actor.memberId
    const subject = { workspaceId: actor.workspaceId, own }
    const no = forbidden(actor, 'comment.change', subject, 'This comment is somebody else’s.')
    return no ?? act(tx, log, now, found)
  })

/** Changes one's own words. What they were stays in the log. */
export async function editComment(
  actor: MemberActor,
  input: z.infer<typeof editCommentInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return onOwnComment(actor, input.commentId, effects, async (tx, log, now, found) => {
    const { comment, seal, openRound } = found
    if (comment.body === null) return refuse('comment.withdrawn', 'This comment was withdrawn.')
    if (comment.edition !== input.edition) {
      return refuse(
        'comment.changed-meanwhile',
        'You changed this comment in another window. Copy what you typed, reload the page and change it there.',
      )
    }
    if (seal === null && openRound !== null) return blindRound
    const asker = comment.replyToId === null ? actor.memberId : await authorOf(tx, comment.replyToId)
    const body = await checkedMentions(
      tx,
      actor.workspaceId,
      input.body,
      seal === null ? null : { besideLeads: asker },
    )
    if (!body.ok) return body
    await tx.comment.update({
      where: { id: comment.id },
      data: { body: body.value as object, edition: comment.edition + 1, editedAt: now },
    })
    const before = comment.body as unknown as CommentDoc
    log.add('comment.edited', comment.id, { body: { before, after: body.value } }, sealed(seal))
    return ok({})
  })
}

async function authorOf(tx: Tx, commentId: string): Promise<string> {
  const { authorId } = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: { authorId: true },
  })
  return authorId
}

/** Takes one's own words back: that something was said stays, what it was is in the log alone. */
export async function withdrawComment(
  actor: MemberActor,
  input: z.infer<typeof withdrawCommentInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return onOwnComment(actor, input.commentId, effects, async (tx, log, now, { comment, seal }) => {
    if (comment.body === null) return ok({})
    await tx.comment.update({
      where: { id: comment.id },
      data: { body: Prisma.DbNull, withdrawnAt: now },
    })
    const before = comment.body as unknown as CommentDoc
    log.add('comment.withdrawn', comment.id, { body: { before } }, sealed(seal))
    return ok({})
  })
}
