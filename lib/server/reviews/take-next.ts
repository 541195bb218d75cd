import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok } from '@/lib/core/outcome'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { noLongerWho } from '@/lib/server/members/still-active'
import { notKeptOut } from '@/lib/server/reviews/kept-out'
import { leaseEnd } from '@/lib/server/reviews/lease'

/** Leases that ran out and are taken back with one look: more of them wait for the next. */
const TAKEN_BACK_AT_ONCE = 100

interface Given {
  claim_id: string | null
  /** Slots that came back meanwhile: they are there for the next look. */
  ended: number
}

/**
 * Takes the claim with a free slot that is most urgent, then due first, then longest in review, and that this member
 * has neither answered nor given back; null when there is none. What a member wrote decides nothing: a "cannot judge"
 * gives its slot back, so neither the order nor the answer tells anything that is sealed. A lease is working state: no
 * event.
 */
export async function takeNext(
  actor: MemberActor,
  _input: object,
  effects: Effects,
): Promise<Outcome<{ claimId: string | null }>> {
  const { workspaceId } = actor
  const no = forbidden(
    actor,
    'review.take',
    { workspaceId, state: 'in_review', answeredThisRound: false, slotOpen: true, conflicted: false },
    'Only owners, leads and reviewers take claims.',
  )
  if (no) return no
  // Rows that others hold are skipped at first, so that nobody waits. A last slot may be among them: then we do wait.
  for (const look of ['skip', 'wait', 'wait'] as const) {
    const { claim_id: claimId, ended } = await giveBest(actor, look, effects)
    if (claimId !== null) return ok({ claimId })
    if (look === 'wait' && ended === 0) break
  }
  return (await noLongerWho(db, actor)) ?? ok({ claimId: null })
}

/**
 * One statement that finds a free slot, locks what counts it and gives it. A row that changed while we waited for its
 * lock is looked at again, so that of two people only one gets the last slot. A conflict of interest that was declared
 * since the statement began is found by the database when the slot is written, and nothing is given: the next look
 * knows it.
 */
async function giveBest(actor: MemberActor, look: 'skip' | 'wait', effects: Effects): Promise<Given> {
  const { workspaceId, memberId, role } = actor
  const now = effects.now()
  const [given] = await db.$queryRaw<Given[]>`
    WITH ended AS (
      UPDATE assignment SET released_at = lease_expires_at WHERE id IN (
        SELECT a.id FROM open_slots o JOIN assignment a ON a.round_id = o.round_id
        WHERE o.workspace_id = ${workspaceId}::uuid AND o.next_end <= ${now}
          AND a.released_at IS NULL AND a.submitted_at IS NULL AND a.lease_expires_at <= ${now}
        ORDER BY o.next_end LIMIT ${TAKEN_BACK_AT_ONCE} FOR UPDATE OF o, a SKIP LOCKED
      ) RETURNING id
    ), best AS (
      SELECT o.round_id, o.claim_id FROM open_slots o
      WHERE o.workspace_id = ${workspaceId}::uuid AND o.free > 0
        AND NOT EXISTS (
          SELECT 1 FROM assignment mine WHERE mine.round_id = o.round_id AND mine.member_id = ${memberId}::uuid
            AND (mine.submitted_at IS NOT NULL OR mine.released_at IS DISTINCT FROM mine.lease_expires_at))
        AND ${notKeptOut(memberId, Prisma.sql`(SELECT x.document_id FROM claim x WHERE x.id = o.claim_id)`)}
        AND EXISTS (
          SELECT 1 FROM member m WHERE m.id = ${memberId}::uuid AND m.workspace_id = ${workspaceId}::uuid
            AND m.role = ${role}::"Role" AND m.deactivated_at IS NULL)
      ORDER BY o.priority, o.due_on, o.opened_at, o.round_id LIMIT 1
      FOR UPDATE OF o ${look === 'skip' ? Prisma.sql`SKIP LOCKED` : Prisma.empty}
    ), given AS (
      INSERT INTO assignment (id, workspace_id, round_id, member_id, taken_at, lease_expires_at)
      SELECT ${effects.newId()}::uuid, ${workspaceId}::uuid, best.round_id, ${memberId}::uuid, ${now}::timestamptz,
             ${leaseEnd(now)}::timestamptz
      FROM best
      ON CONFLICT (round_id, member_id) DO UPDATE
        SET taken_at = excluded.taken_at, lease_expires_at = excluded.lease_expires_at, released_at = NULL,
            assigned_by_id = NULL
      RETURNING id
    )
    SELECT (SELECT claim_id FROM best WHERE EXISTS (SELECT 1 FROM given)) AS claim_id, (SELECT count(*)::integer FROM ended) AS ended`
  return given ?? { claim_id: null, ended: 0 }
}
