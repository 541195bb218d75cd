import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

/** How long a slot is kept for somebody who does nothing with it. Saving a draft renews it. */
const LEASE_HOURS = 24

export const leaseEnd = (now: Date) => new Date(now.getTime() + LEASE_HOURS * 3_600_000)

/** A slot of a round and who it is for. `assignedById`: the lead who gives it; null when its member takes it. */
interface Slot {
  workspaceId: string
  roundId: string
  memberId: string
  assignedById: string | null
}

/**
 * Puts a slot on a member's desk, anew or again, until `end`; one that is there already is never cut short, and stays
 * assigned. Call with a slot known to be there.
 *
 * @returns when the lease runs out; null when the database kept the member out, who has a conflict of interest or does
 * not review here since this moment
 */
export async function giveSlot(
  tx: Tx,
  effects: Effects,
  slot: Slot,
  end: Date,
  now: Date,
): Promise<Date | null> {
  const { workspaceId, roundId, memberId, assignedById } = slot
  const [given] = await tx.$queryRaw<{ lease_expires_at: Date }[]>`
    INSERT INTO assignment AS held (id, workspace_id, round_id, member_id, assigned_by_id, taken_at, lease_expires_at)
    VALUES (${effects.newId()}::uuid, ${workspaceId}::uuid, ${roundId}::uuid, ${memberId}::uuid,
            ${assignedById}::uuid, ${now}::timestamptz, ${end}::timestamptz)
    ON CONFLICT (round_id, member_id) DO UPDATE SET
      taken_at = excluded.taken_at,
      lease_expires_at = CASE WHEN held.released_at IS NULL
        THEN greatest(held.lease_expires_at, excluded.lease_expires_at) ELSE excluded.lease_expires_at END,
      assigned_by_id = CASE WHEN held.released_at IS NULL
        THEN coalesce(excluded.assigned_by_id, held.assigned_by_id) ELSE excluded.assigned_by_id END,
      released_at = NULL
    RETURNING lease_expires_at`
  return given?.lease_expires_at ?? null
}

/** Keeps a member's slot for longer; one that was given back stays given back, one that only ran out does not. */
export async function renewLease(tx: Tx, roundId: string, memberId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE assignment SET lease_expires_at = greatest(lease_expires_at, ${leaseEnd(now)}::timestamptz), released_at = NULL
    WHERE round_id = ${roundId}::uuid AND member_id = ${memberId}::uuid AND submitted_at IS NULL
      AND (released_at IS NULL OR released_at = lease_expires_at)`
}
