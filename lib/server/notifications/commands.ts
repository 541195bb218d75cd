import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { markReadInput } from '@/lib/core/notifications/input'
import type { notificationSettings } from '@/lib/core/notifications/kind'
import { type Outcome, ok } from '@/lib/core/outcome'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { notice, SETTINGS } from '@/lib/server/notifications/tell'

/** Marks own notifications as read, in every window. Working state: no event. */
export async function markRead(
  actor: MemberActor,
  input: z.infer<typeof markReadInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId, memberId } = actor
  const no = forbidden(actor, 'workspace.read', { workspaceId }, 'Sign in first.')
  if (no) return no
  const some = input.read === 'all' ? {} : { id: { in: input.read } }
  await db.$transaction(async (tx) => {
    const where = { workspaceId, memberId, readAt: null, ...some }
    const { count } = await tx.notification.updateMany({ where, data: { readAt: effects.now() } })
    if (count > 0) await notice(tx, [memberId])
  })
  return ok({})
}

/** Keeps what this member wants to be told, and how. A preference: working state, no event. */
export async function setNotifications(
  actor: MemberActor,
  input: z.infer<typeof notificationSettings>,
  _effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId, memberId } = actor
  const no = forbidden(actor, 'workspace.read', { workspaceId }, 'Sign in first.')
  if (no) return no
  const key = { memberId, name: SETTINGS }
  await db.preference.upsert({
    where: { memberId_name: key },
    create: { ...key, value: input },
    update: { value: input },
  })
  return ok({})
}
