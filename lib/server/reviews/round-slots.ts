import type { Tx } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { Held, RoundSlots } from '@/lib/server/reviews/slots'

/** What of a round's slots a statement reads, as columns; `round` is its id, as it is called there. */
export const slotsColumns = (round: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::integer FROM review r WHERE r.round_id = ${round} AND NOT r.cannot_judge) AS ratings,
  (SELECT coalesce(json_agg(json_build_object('memberId', a.member_id, 'leaseExpiresAt', a.lease_expires_at,
    'releasedAt', a.released_at, 'submittedAt', a.submitted_at)), '[]'::json)
    FROM assignment a WHERE a.round_id = ${round}) AS held`

/** Those columns of a row. */
export interface SlotsRow {
  ratings: number
  held: { memberId: string; leaseExpiresAt: string; releasedAt: string | null; submittedAt: string | null }[]
}

const time = (at: string | null) => (at === null ? null : new Date(at))

export const slotsOf = ({ ratings, held }: SlotsRow): RoundSlots => ({
  ratings,
  assignments: held.map(
    ({ memberId, leaseExpiresAt, releasedAt, submittedAt }): Held => ({
      memberId,
      leaseExpiresAt: new Date(leaseExpiresAt),
      releasedAt: time(releasedAt),
      submittedAt: time(submittedAt),
    }),
  ),
})

/**
 * Locks the row that counts a round's slots, as everybody does who gives one, so that of two people at once one gets
 * the last. What is read is read after the lock, in a statement of its own. Call with the claim locked.
 */
export async function lockSlots(tx: Tx, roundId: string): Promise<RoundSlots> {
  await tx.$queryRaw`SELECT 1 FROM open_slots WHERE round_id = ${roundId}::uuid FOR UPDATE`
  const [row] = await tx.$queryRaw<SlotsRow[]>`SELECT ${slotsColumns(Prisma.sql`${roundId}::uuid`)}`
  if (row === undefined) throw new Error('a statement that always has one row had none')
  return slotsOf(row)
}
