import { isOn, type NotificationKind, settingsFrom } from '@/lib/core/notifications/kind'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

/** How the settings of a member are kept among their preferences. */
export const SETTINGS = 'notifications'
/**
 * The channel on which streams hear that something waits for a member: its payload is the member's id and nothing else.
 */
export const NOTICES = 'plumbline_notices'

export interface Told {
  memberId: string
  kind: NotificationKind
  /** The same reason never tells a member twice. */
  key: string
  /** The number of the event that tells it; null for what is no event. */
  seq: number | null
  claimId: string
  byId: string | null
  at: Date
}

/** Writes down what members are told, in the transaction that gives reason for it, as far as they want to be told. */
export async function tell(
  tx: Tx,
  effects: Effects,
  workspaceId: string,
  told: readonly Told[],
): Promise<void> {
  if (told.length === 0) return
  const kept = await tx.preference.findMany({
    where: { name: SETTINGS, memberId: { in: told.map(({ memberId }) => memberId) } },
    select: { memberId: true, value: true },
  })
  const settings = new Map(kept.map(({ memberId, value }) => [memberId, settingsFrom(value)]))
  const wanted = told.filter(({ memberId, kind }) => {
    const own = settings.get(memberId) ?? settingsFrom(null)
    return isOn(own, 'app', kind) || (own.digest !== 'off' && isOn(own, 'mail', kind))
  })
  await tx.notification.createMany({
    data: wanted.map(({ key, ...one }) => ({
      id: effects.newId(),
      workspaceId,
      reasonKey: `${one.kind}:${key}`,
      ...one,
    })),
    skipDuplicates: true,
  })
  await notice(
    tx,
    wanted.map(({ memberId }) => memberId),
  )
}

/** Says at the commit, to each member's own windows, that their notifications changed. */
export async function notice(tx: Tx, memberIds: readonly string[]): Promise<void> {
  for (const memberId of [...new Set(memberIds)].sort())
    await tx.$queryRaw`SELECT pg_notify(${NOTICES}, ${memberId})::text`
}
