import type { MemberActor } from '@/lib/core/actor'
import type { DiscussionView } from '@/lib/core/comments/view'
import { can } from '@/lib/core/permissions'
import { authorize } from '@/lib/server/authorize'
import { commentSelect, toThreads } from '@/lib/server/comments/to-view'
import { db } from '@/lib/server/db'
import { existingId } from '@/lib/server/existing-id'
import { namesOfMembers } from '@/lib/server/members/names'
import { NotFound } from '@/lib/server/not-found'
import { sealingRound } from '@/lib/server/reviews/sealing-round'
import { visibleComments } from '@/lib/server/reviews/visible'

/** More than any claim has; a bound, so that no page grows without one. */
const MOST_COMMENTS = 1000
const MOST_MEMBERS = 500

/**
 * Everything said about a claim that this member may read: questions of a blind round are read for their author and for
 * leads alone until the reveal. @throws NotFound
 */
export async function getDiscussion(actor: MemberActor, claimId: string): Promise<DiscussionView> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const claim = await db.claim.findFirst({
    where: { workspaceId, id: existingId(claimId) },
    select: { id: true },
  })
  if (!claim) throw new NotFound('claim')
  const [rows, openRound, members] = await Promise.all([
    db.comment.findMany({
      where: { AND: [{ claimId: claim.id }, visibleComments(actor)] },
      select: commentSelect,
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      take: MOST_COMMENTS,
    }),
    sealingRound(db, claim.id),
    db.member.findMany({
      where: { workspaceId, deactivatedAt: null, id: { not: actor.memberId } },
      select: { id: true, role: true, user: { select: { name: true } } },
      orderBy: { user: { name: 'asc' } },
      take: MOST_MEMBERS,
    }),
  ])
  const nameOf = await namesOfMembers(
    workspaceId,
    rows.flatMap(({ authorId, resolvedById }) => [
      authorId,
      ...(resolvedById === null ? [] : [resolvedById]),
    ]),
  )
  return {
    threads: toThreads(rows, actor, nameOf, openRound),
    asksLeads: openRound !== null,
    mentionable: members.map(({ id, role, user }) => ({
      id,
      name: user.name,
      lead: role === 'owner' || role === 'lead',
    })),
    may: { write: can(actor, 'comment.write', { workspaceId }) },
  }
}
