import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { tell } from '@/lib/server/notifications/tell'

/**
 * Tells those who hold a slot of a claim that it is due today or tomorrow (days of UTC), once for each day that it is
 * due on. Only they are told: who reviews a claim is nobody else's to know.
 */
export async function tellDueSoon(effects: Effects): Promise<void> {
  const now = effects.now()
  const until = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
  const due = await db.$queryRaw<{ workspaceId: string; memberId: string; claimId: string; dueOn: string }[]>`
    SELECT c.workspace_id AS "workspaceId", a.member_id AS "memberId", c.id AS "claimId", c.due_on AS "dueOn"
    FROM claim c
    JOIN round r ON r.claim_id = c.id AND r.closed_at IS NULL AND r.revealed_at IS NULL
    JOIN assignment a ON a.round_id = r.id
    JOIN member m ON m.id = a.member_id AND m.deactivated_at IS NULL
    WHERE c.state = 'in_review' AND c.due_on <= ${until}
      AND a.submitted_at IS NULL AND a.released_at IS NULL AND a.lease_expires_at > ${now}
      AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.member_id = a.member_id
                      AND n.reason_key = 'dueSoon:' || c.id || ':' || c.due_on)
    ORDER BY c.due_on, c.id LIMIT 500`
  for (const workspaceId of new Set(due.map((row) => row.workspaceId))) {
    const told = due
      .filter((row) => row.workspaceId === workspaceId)
      .map(({ memberId, claimId, dueOn }) => ({
        memberId,
        kind: 'dueSoon' as const,
        key: `${claimId}:${dueOn}`,
        seq: null,
        claimId,
        byId: null,
        at: now,
      }))
    await db.$transaction((tx) => tell(tx, effects, workspaceId, told))
  }
}
