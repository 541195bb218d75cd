import { isOn, notificationKinds, settingsFrom } from '@/lib/core/notifications/kind'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { SETTINGS } from '@/lib/server/notifications/tell'

/** The notifications a member wants to see in the app. */
export async function shownInApp(workspaceId: string, memberId: string) {
  const kept = await db.preference.findUnique({
    where: { memberId_name: { memberId, name: SETTINGS } },
    select: { value: true },
  })
  const settings = settingsFrom(kept?.value)
  const kind = { in: notificationKinds.filter((one) => isOn(settings, 'app', one)) }
  return { workspaceId, memberId, kind } satisfies Prisma.NotificationWhereInput
}
