import { type CommentDoc, mentionsIn, withNames } from '@/lib/core/comments/body'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Tx } from '@/lib/server/db'

/**
 * The comment with its mentions under the names of the members they call. Only active members of the workspace can be
 * called; in a question of a blind round only those who may read it.
 *
 * @param readers null when everybody may read the comment; otherwise the member beside the leads who may
 */
export async function checkedMentions(
  tx: Tx,
  workspaceId: string,
  body: CommentDoc,
  readers: { besideLeads: string | null } | null,
): Promise<Outcome<CommentDoc>> {
  const ids = mentionsIn(body)
  if (ids.length === 0) return ok(body)
  const members = await tx.member.findMany({
    where: { workspaceId, id: { in: ids }, deactivatedAt: null },
    select: { id: true, role: true, user: { select: { name: true } } },
  })
  if (members.length < ids.length) {
    return refuse(
      'comment.no-such-member',
      'Somebody you mention is not a member here any more. Take the mention out and send it again.',
      'body',
    )
  }
  const outside = members.find(
    ({ id, role }) => readers !== null && role !== 'owner' && role !== 'lead' && id !== readers.besideLeads,
  )
  if (outside !== undefined) {
    return refuse(
      'comment.mention-sealed',
      `Until the reveal only the leads read this. ${outside.user.name} would not see it: take the mention out, or wait for the reveal.`,
      'body',
    )
  }
  const names = new Map(members.map(({ id, user }) => [id, user.name]))
  return ok(withNames(body, (id) => names.get(id) ?? ''))
}
