import type { MemberActor } from '@/lib/core/actor'
import { type NotificationSettings, settingsFrom } from '@/lib/core/notifications/kind'
import type { NotificationsView } from '@/lib/core/notifications/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { shownInApp } from '@/lib/server/notifications/shown'
import { SETTINGS } from '@/lib/server/notifications/tell'
import { toViews } from '@/lib/server/notifications/to-view'

/** As many as a list above the page can show. */
const NEWEST = 30

/** What this member was told, newest first, and how much of it is not read. Their own alone. */
export async function listNotifications(actor: MemberActor): Promise<NotificationsView> {
  const { workspaceId, memberId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const where = await shownInApp(workspaceId, memberId)
  const [unread, rows] = await Promise.all([
    db.notification.count({ where: { ...where, readAt: null } }),
    db.notification.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: NEWEST }),
  ])
  return { unread, items: await toViews(workspaceId, rows) }
}

/** What this member wants to be told, and how. */
export async function getNotificationSettings(actor: MemberActor): Promise<NotificationSettings> {
  const { workspaceId, memberId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const kept = await db.preference.findUnique({
    where: { memberId_name: { memberId, name: SETTINGS } },
    select: { value: true },
  })
  return settingsFrom(kept?.value)
}
