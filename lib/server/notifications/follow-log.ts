import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { readFacts } from '@/lib/server/live/facts'
import { happeningsOf } from '@/lib/server/notifications/happenings'
import { type Told, tell } from '@/lib/server/notifications/tell'
import { toldOf } from '@/lib/server/notifications/told-of'

/** Events looked at in one transaction. */
const BATCH = 200

/**
 * Tells members in person what happened in a workspace's log since it was followed last. The place in the log moves in
 * the transaction that writes what was told, and its row is locked, so that every event is told exactly once, whoever
 * follows and whoever dies.
 */
export async function followLog(workspaceId: string, effects: Effects): Promise<void> {
  for (let more = true; more; ) more = await followSome(workspaceId, effects)
}

/** Each minute: every log that went on. */
export async function followAll(effects: Effects): Promise<void> {
  const behind = await db.$queryRaw<{ id: string }[]>`
    SELECT w.id FROM workspace w JOIN audit_log l ON l.id = w.id
    LEFT JOIN notification_place p ON p.workspace_id = w.id WHERE l.size > coalesce(p.seq, 0)`
  for (const { id } of behind) await followLog(id, effects)
}

async function followSome(workspaceId: string, effects: Effects): Promise<boolean> {
  const [place] = await db.$queryRaw<{ seq: number; size: number }[]>`
    SELECT coalesce(p.seq, 0) AS seq, l.size FROM audit_log l LEFT JOIN notification_place p ON p.workspace_id = l.id
    WHERE l.id = ${workspaceId}::uuid`
  if (place === undefined || place.seq >= place.size) return false
  // Read outside the transaction: what stands in the log does not change.
  const facts = await readFacts(workspaceId, place.seq, place.size, BATCH)
  const happenings = await happeningsOf(workspaceId, facts)
  const reached = facts.at(-1)?.seq ?? place.size
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO notification_place (workspace_id, seq) VALUES (${workspaceId}::uuid, 0) ON CONFLICT DO NOTHING`
    const held = await tx.$queryRaw<{ seq: number }[]>`
      SELECT seq FROM notification_place WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`
    // Somebody else was here first: begin again where they stopped.
    if (held[0]?.seq !== place.seq) return
    const told: Told[] = []
    for (const happening of happenings) told.push(...(await toldOf(tx, happening)))
    await tell(tx, effects, workspaceId, told)
    await tx.$executeRaw`
      UPDATE notification_place SET seq = ${reached} WHERE workspace_id = ${workspaceId}::uuid`
  })
  return true
}
