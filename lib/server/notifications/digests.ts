import { digestFrom, isOn, notificationKinds, settingsFrom } from '@/lib/core/notifications/kind'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { putMail, sendSoon } from '@/lib/server/mails/outbox'
import { SETTINGS } from '@/lib/server/notifications/tell'
import { canMail } from '@/lib/server/secret-links'

/** What was told is thrown away after this long, and after twice as long if nobody read it. */
const KEPT_MS = 90 * 86_400_000

/**
 * Puts the digests that are due into the outbox: for each member, in the rhythm they chose, what was told before this
 * hour or day, is not read, and was in no digest yet. What goes into one is marked in the transaction that makes it, so
 * that nothing is mailed twice.
 */
export async function makeDigests(effects: Effects): Promise<void> {
  if (!canMail()) return
  const waiting = await db.notification.findMany({
    where: { readAt: null, digestId: null },
    distinct: ['memberId'],
    select: { memberId: true, workspaceId: true },
  })
  const kept = await db.preference.findMany({
    where: { name: SETTINGS, memberId: { in: waiting.map(({ memberId }) => memberId) } },
    select: { memberId: true, value: true },
  })
  const values = new Map(kept.map(({ memberId, value }) => [memberId, value]))
  for (const { memberId, workspaceId } of waiting) {
    const settings = settingsFrom(values.get(memberId))
    const before = digestFrom(settings.digest, effects.now())
    const kinds = notificationKinds.filter((kind) => isOn(settings, 'mail', kind))
    if (before === null || kinds.length === 0) continue
    const mailId = await makeDigest(effects, { memberId, workspaceId, before, kinds })
    if (mailId !== null) await sendSoon(mailId)
  }
}

function makeDigest(
  effects: Effects,
  {
    memberId,
    workspaceId,
    before,
    kinds,
  }: { memberId: string; workspaceId: string; before: Date; kinds: string[] },
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const id = effects.newId()
    const now = effects.now()
    const taken = await tx.notification.updateMany({
      where: { memberId, readAt: null, digestId: null, at: { lt: before }, kind: { in: kinds } },
      data: { digestId: id },
    })
    if (taken.count === 0) return null
    await tx.digest.create({ data: { id, workspaceId, memberId, createdAt: now } })
    return putMail(tx, effects, now, { digestId: id })
  })
}

/** Each day or so: what is long past is thrown away. */
export async function tidyNotifications(effects: Effects): Promise<void> {
  const before = new Date(effects.now().getTime() - KEPT_MS)
  const longBefore = new Date(before.getTime() - KEPT_MS)
  await db.notification.deleteMany({
    where: { OR: [{ readAt: { lt: before } }, { at: { lt: longBefore } }] },
  })
  await db.digest.deleteMany({ where: { createdAt: { lt: before } } })
}
