import type { LoggedActor } from '@/lib/core/actor'
import type { TurnView } from '@/lib/core/decisions/chain'
import { db } from '@/lib/server/db'
import { openContents } from '@/lib/server/reviews/visible'

/**
 * When and why a claim was sent back or opened again, oldest first. The reasons stand in the log alone; one that was
 * erased is left out.
 */
export async function turnsOf(workspaceId: string, claimId: string): Promise<TurnView[]> {
  const rows = await db.$queryRaw<{ seq: number; at: Date; verb: string; actor: string; reason: string }[]>`
    SELECT e.seq, e.at, e.verb,
      max(c.value) FILTER (WHERE c.name = 'actor') AS actor, max(c.value) FILTER (WHERE c.name = 'reason') AS reason
    FROM event e JOIN event_content c ON c.workspace_id = e.workspace_id AND c.seq = e.seq AND ${openContents()}
    WHERE e.subject_id = ${claimId}::uuid AND e.workspace_id = ${workspaceId}::uuid
      AND e.verb IN ('claim.reopened', 'claim.returned') AND c.name IN ('actor', 'reason')
    GROUP BY e.seq, e.at, e.verb HAVING count(*) = 2 ORDER BY e.seq`
  return rows.map(({ seq, at, verb, actor, reason }) => ({
    id: String(seq),
    kind: verb === 'claim.reopened' ? 'reopened' : 'returned',
    reason: (JSON.parse(reason) as { after: string }).after,
    byName: (JSON.parse(actor) as LoggedActor).name ?? '',
    at: at.toISOString(),
  }))
}
