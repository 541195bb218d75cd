import { type CommentDoc, mentionsIn } from '@/lib/core/comments/body'
import type { LiveFact } from '@/lib/core/live/signal'
import type { Tx } from '@/lib/server/db'
import { openContents } from '@/lib/server/reviews/visible'

/** The number of the event with which something was first said: of an edited comment that of its writing. */
export async function sayingOf(tx: Tx, { workspaceId, seq, subjectId, verb }: LiveFact): Promise<number> {
  if (verb !== 'comment.edited') return seq
  const written = await tx.event.findFirst({
    where: { workspaceId, subjectId, verb: 'comment.written' },
    select: { seq: true },
  })
  return written?.seq ?? seq
}

/**
 * The members a comment called before it was edited, as far as its old words can be read: they were told of it then.
 */
export async function calledBeforeEdit(tx: Tx, { workspaceId, seq }: LiveFact): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ value: string }[]>`
    SELECT c.value FROM event_content c
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.seq = ${seq} AND c.name = 'body' AND ${openContents()}`
  return row === undefined ? [] : mentionsIn((JSON.parse(row.value) as { before: CommentDoc }).before)
}
