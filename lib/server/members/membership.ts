import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { changeRoleInput, memberIdInput } from '@/lib/core/members/input'
import { lastOwnerStays } from '@/lib/core/members/last-owner'
import type { Role } from '@/lib/core/members/role'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

const notFound = refuse('member.not-found', 'There is no such member in this workspace.')

/** Gives a member another role. An auditor reviews nothing, so what they had promised is free again. */
export async function changeRole(
  actor: MemberActor,
  input: z.infer<typeof changeRoleInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'member.manage', { workspaceId }, 'Only an owner changes roles.')
  if (no) return no
  return recorded<object>(actor, workspaceId, effects, async (tx, log, now) => {
    await waitForSlots(tx, input.memberId)
    const found = await lockMember(tx, workspaceId, input.memberId, input.role)
    if (!found.ok) return found
    const { id, name, role } = found.value
    if (role === input.role) return refuse('member.same-role', `${name} has this role already.`, 'role')
    await tx.member.update({ where: { id }, data: { role: input.role } })
    if (input.role === 'auditor') await releaseLeases(tx, id, now)
    log.add('member.roleChanged', id, { name: { after: name }, role: { before: role, after: input.role } })
    return ok({})
  })
}

/**
 * Ends a membership: an owner somebody's, anybody their own. What the member did stays with their name; what they had
 * promised to review is free for others; their next request finds no workspace here.
 */
export async function deactivateMember(
  actor: MemberActor,
  input: z.infer<typeof memberIdInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const own = input.memberId === actor.memberId
  const permission = own ? 'member.leave' : 'member.manage'
  const no = forbidden(actor, permission, { workspaceId, own }, 'Only an owner ends a membership.')
  if (no) return no
  return recorded<object>(actor, workspaceId, effects, async (tx, log, now) => {
    await waitForSlots(tx, input.memberId)
    const found = await lockMember(tx, workspaceId, input.memberId, null)
    if (!found.ok) return found
    const { id, name, active } = found.value
    if (!active) return refuse('member.not-active', `${name} is not active already.`)
    await tx.member.update({ where: { id }, data: { deactivatedAt: now } })
    await releaseLeases(tx, id, now)
    log.add('member.deactivated', id, { name: { after: name } })
    return ok({})
  })
}

/** Takes somebody up again whose membership had ended, with the role they had. */
export async function reactivateMember(
  actor: MemberActor,
  input: z.infer<typeof memberIdInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'member.manage', { workspaceId }, 'Only an owner takes members up again.')
  if (no) return no
  return recorded<object>(actor, workspaceId, effects, async (tx, log) => {
    const found = await lockMember(tx, workspaceId, input.memberId, 'owner')
    if (!found.ok) return found
    const { id, name, active } = found.value
    if (active) return refuse('member.active', `${name} is an active member.`)
    await tx.member.update({ where: { id }, data: { deactivatedAt: null } })
    log.add('member.reactivated', id, { name: { after: name } })
    return ok({})
  })
}

/**
 * The member, with the owners of the workspace locked: of two owners who send each other away at once, the second finds
 * that they would be the last.
 */
async function lockMember(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  becomes: Role | null,
): Promise<Outcome<{ id: string; name: string; role: Role; active: boolean }>> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM member m JOIN app_user u ON u.id = m.user_id AND u.closed_at IS NULL
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.role = 'owner' AND m.deactivated_at IS NULL
    ORDER BY m.id FOR UPDATE OF m`
  const member = await tx.member.findFirst({
    where: { id: memberId, workspaceId },
    select: { id: true, role: true, deactivatedAt: true, user: { select: { name: true } } },
  })
  if (member === null) return notFound
  const found = {
    id: member.id,
    name: member.user.name,
    role: member.role,
    active: member.deactivatedAt === null,
  }
  const others = owners.filter(({ id }) => id !== memberId).length
  return lastOwnerStays(found, becomes, others) ?? ok(found)
}

/**
 * Waits for whoever is giving this member a slot, and has everybody who would from now on wait: they find the slot here
 * and take it back, or what changed, and give none. Before any row is locked.
 */
async function waitForSlots(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${memberId}::text, 0))::text`
}

/** Slots that were promised and not filled. Drafts stay, unread by anybody. */
async function releaseLeases(tx: Tx, memberId: string, now: Date): Promise<void> {
  // In the order of everybody who gives or takes a slot: first what counts it, then the slot.
  await tx.$queryRaw`
    SELECT 1 FROM open_slots WHERE round_id IN (
      SELECT round_id FROM assignment
      WHERE member_id = ${memberId}::uuid AND submitted_at IS NULL AND released_at IS NULL)
    ORDER BY round_id FOR UPDATE`
  await tx.assignment.updateMany({
    where: { memberId, submittedAt: null, releasedAt: null },
    data: { releasedAt: now },
  })
}
