import type { MemberActor } from '@/lib/core/actor'
import type { Part } from '@/lib/core/claims/input'
import type { CommentDoc } from '@/lib/core/comments/body'
import type { CommentView, ThreadView } from '@/lib/core/comments/view'
import { can } from '@/lib/core/permissions'
import { sealOf } from '@/lib/server/comments/load'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'

export const commentSelect = {
  id: true,
  replyToId: true,
  sealedRoundId: true,
  sealedRound: { select: { revealedAt: true } },
  passage: { select: { id: true, part: true, exact: true } },
  body: true,
  edition: true,
  authorId: true,
  writtenAt: true,
  editedAt: true,
  resolvedAt: true,
  resolvedById: true,
} satisfies Prisma.CommentSelect

export type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>

/**
 * Comments in the order they were written as threads, each with its replies. A reply whose thread is not among them is
 * left out: it belongs to something this member may not read.
 *
 * @param openRound the open blind round of the claim: while there is one, only sealed threads are written in
 */
export function toThreads(
  rows: readonly CommentRow[],
  actor: MemberActor,
  nameOf: NameOf,
  openRound: string | null,
): ThreadView[] {
  const mayWrite = can(actor, 'comment.write', { workspaceId: actor.workspaceId })
  return rows
    .filter((row) => row.replyToId === null)
    .map((first): ThreadView => {
      const sealed = sealOf(first) !== null
      const writable = mayWrite && (sealed || openRound === null)
      const replies = rows.filter((row) => row.replyToId === first.id)
      const view = (row: CommentRow) => toComment(row, actor, nameOf, writable)
      return {
        id: first.id,
        passage: first.passage && { ...first.passage, part: first.passage.part as Part },
        sealed,
        resolved:
          first.resolvedAt && first.resolvedById
            ? { byName: nameOf(first.resolvedById), at: first.resolvedAt.toISOString() }
            : null,
        comments: [view(first), ...replies.map(view)],
        may: { reply: writable && first.resolvedAt === null, resolve: mayWrite },
      }
    })
}

function toComment(row: CommentRow, actor: MemberActor, nameOf: NameOf, writable: boolean): CommentView {
  const { id, authorId, edition } = row
  const own = authorId === actor.memberId
  const mayChange = can(actor, 'comment.change', { workspaceId: actor.workspaceId, own })
  return {
    id,
    authorId,
    authorName: nameOf(authorId),
    writtenAt: row.writtenAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    body: row.body as unknown as CommentDoc | null,
    edition,
    may: { edit: mayChange && writable && row.body !== null, withdraw: mayChange && row.body !== null },
  }
}
