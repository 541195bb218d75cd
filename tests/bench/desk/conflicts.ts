import type pg from 'pg'
import type { MemberActor } from '@/lib/core/actor'

/** Every so many documents one that they have a conflict of interest with: forty of five hundred. */
const EVERY = 12

/**
 * Declares conflicts of interest of these members with documents spread over the workspace, by plain SQL behind the
 * guards.
 */
export async function declareSome(
  client: pg.Client,
  workspaceId: string,
  members: readonly MemberActor[],
): Promise<void> {
  await client.query('BEGIN')
  await client.query('SET LOCAL session_replication_role = replica')
  for (const { memberId } of members) {
    await client.query(
      `INSERT INTO conflict (id, workspace_id, document_id, member_id, reason, declared_by_id, declared_at)
       SELECT uuidv7(), $1, id, $2, 'I wrote it.', $2, now()
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM document WHERE workspace_id = $1) d WHERE n % $3 = 0`,
      [workspaceId, memberId, EVERY],
    )
    await client.query(
      `UPDATE assignment a SET released_at = now() FROM round r JOIN claim c ON c.id = r.claim_id
       JOIN conflict k ON k.document_id = c.document_id AND k.member_id = $1
       WHERE a.round_id = r.id AND a.member_id = $1 AND a.submitted_at IS NULL AND a.released_at IS NULL`,
      [memberId],
    )
  }
  await client.query('COMMIT')
  await client.query('ANALYZE conflict')
}
