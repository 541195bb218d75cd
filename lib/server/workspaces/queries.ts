import type { AccountActor, MemberActor } from '@/lib/core/actor'
import { initialsOf } from '@/lib/core/members/initials'
import { can } from '@/lib/core/permissions'
import type { WorkspaceFrame } from '@/lib/core/workspaces/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { NotFound } from '@/lib/server/not-found'
import { countToDo } from '@/lib/server/queue/queries'

/** How `dismissHint` names the preference it keeps. */
const HINT = 'hint.'

/** What the masthead of every page needs. */
export async function getFrame(actor: MemberActor): Promise<WorkspaceFrame> {
  const { workspaceId, memberId, userId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const [queueCount, workspaces, hints] = await Promise.all([
    countToDo(actor),
    workspacesOf(userId),
    db.preference.findMany({
      where: { memberId, name: { startsWith: HINT } },
      select: { name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  const here = workspaces.find((workspace) => workspace.slug === actor.workspaceSlug)
  if (!here) throw new NotFound('workspace')
  return {
    slug: here.slug,
    name: here.name,
    memberId,
    memberName: actor.name,
    memberInitials: initialsOf(actor.name),
    role: actor.role,
    queueCount,
    workspaces,
    may: {
      readLog: can(actor, 'log.read', { workspaceId }),
      import: can(actor, 'document.import', { workspaceId }),
      manage: can(actor, 'workspace.manage', { workspaceId }),
      manageMembers: can(actor, 'member.manage', { workspaceId }),
      review: can(actor, 'review.take', {
        workspaceId,
        state: 'in_review',
        answeredThisRound: false,
        slotOpen: true,
        conflicted: false,
      }),
      decide: can(actor, 'claim.settle', {
        workspaceId,
        state: 'to_decide',
        reviewedThisRound: false,
        deciders: 'leads',
        conflicted: false,
      }),
    },
    dismissedHints: hints.map((hint) => hint.name.slice(HINT.length)),
  }
}

/** The workspaces a signed-in person belongs to, by name, with their role there. */
export async function listMyWorkspaces(account: AccountActor): Promise<WorkspaceFrame['workspaces']> {
  authorize(account, 'account.own', { own: true })
  return workspacesOf(account.userId)
}

/** A person belongs to a handful of workspaces, so this is one list and not pages. */
async function workspacesOf(userId: string): Promise<WorkspaceFrame['workspaces']> {
  const members = await db.member.findMany({
    where: { userId, deactivatedAt: null },
    select: { role: true, workspace: { select: { slug: true, name: true } } },
    orderBy: [{ workspace: { name: 'asc' } }, { workspace: { slug: 'asc' } }],
  })
  return members.map(({ role, workspace }) => ({ ...workspace, role }))
}
