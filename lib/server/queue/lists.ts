import { can } from '@/lib/core/permissions'
import type { QueueList } from '@/lib/core/queue/view'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { Asked } from '@/lib/server/queue/filters'
import { millis, type Sort, type SortKey, sorts } from '@/lib/server/queue/sorts'

// Each list says which claims (under the name `c`) are on it, since when, and in which order they are to be worked off.
// None of them reads another member's review: slots are counted by their assignments, which a "cannot judge"
// gives back, so neither membership nor order of a list can tell anything that is sealed.

const { sql } = Prisma

export interface ListParts {
  from: Prisma.Sql
  where: Prisma.Sql
  /** When the claim came to the list. */
  since: Prisma.Sql
  /** Whether this member holds a slot of it. */
  taken: Prisma.Sql
  /** The lead who put it on this member's desk, or null. */
  assignedBy: Prisma.Sql
  sort: Sort
}

type ListOf = (asked: Asked) => ListParts

/** Of lists that are not about slots. */
const notHeld = { taken: sql`false`, assignedBy: sql`NULL::uuid` }
const id: SortKey = { by: sql`c.id`, kind: 'uuid' }
const urgency: SortKey = { by: sql`c.priority`, kind: '"Priority"' }
const due: SortKey = { by: sql`coalesce(c.due_on, '9999-12-31')`, kind: 'text' }
const oldestFirst = (at: Prisma.Sql): Sort => ({ keys: [urgency, due, { by: millis(at), kind: 'int8' }, id] })
const newestFirst = (at: Prisma.Sql): Sort => ({ keys: [{ by: millis(at), kind: 'int8' }, id], down: true })
const here = ({ actor }: Asked) => sql`c.workspace_id = ${actor.workspaceId}::uuid`
const only = (may: boolean) => (may ? sql`` : sql`AND false`)

/** Claims in review where this member holds a slot or finds one: their own first, then in the order of "take next". */
const toDo: ListOf = (asked) => {
  const { actor, now } = asked
  const { workspaceId, memberId } = actor
  const may = can(actor, 'review.write', { workspaceId, state: 'in_review', answeredThisRound: false })
  const taken = sql`(mine.id IS NOT NULL AND mine.submitted_at IS NULL AND mine.released_at IS NULL
    AND mine.lease_expires_at > ${now})`
  // A lease that ran out and was not taken back yet still counts as held: here it does not.
  const ended = sql`(o.next_end <= ${now} AND o.free + (
    SELECT count(*) FROM assignment x WHERE x.round_id = o.round_id AND x.released_at IS NULL
      AND x.submitted_at IS NULL AND x.lease_expires_at <= ${now}) > 0)`
  return {
    from: sql`open_slots o JOIN claim c ON c.id = o.claim_id
      LEFT JOIN assignment mine ON mine.round_id = o.round_id AND mine.member_id = ${memberId}::uuid`,
    where: sql`o.workspace_id = ${workspaceId}::uuid AND mine.submitted_at IS NULL
      AND (o.free > 0 OR ${taken} OR ${ended}) ${only(may)}`,
    since: sql`o.opened_at`,
    taken,
    assignedBy: sql`CASE WHEN ${taken} THEN mine.assigned_by_id END`,
    sort: {
      keys: [
        { by: sql`(CASE WHEN ${taken} THEN 0 ELSE 1 END)::int8`, kind: 'int8' },
        { by: sql`o.priority`, kind: '"Priority"' },
        { by: sql`o.due_on`, kind: 'text' },
        { by: millis(sql`o.opened_at`), kind: 'int8' },
        id,
      ],
    },
  }
}

/** Claims this member drafted and has not submitted yet. */
const drafts: ListOf = (asked) => ({
  from: sql`claim c`,
  where: sql`${here(asked)} AND c.state = 'draft' AND c.created_by_id = ${asked.actor.memberId}::uuid
    AND c.returned_reason IS NULL`,
  since: sql`c.created_at`,
  ...notHeld,
  sort: sorts.newest,
})

/** Claims this member reviewed, by their own last review. */
const submitted: ListOf = (asked) => ({
  from: sql`(
      SELECT v.claim_id, max(v.submitted_at) AS since FROM review v
      WHERE v.workspace_id = ${asked.actor.workspaceId}::uuid AND v.member_id = ${asked.actor.memberId}::uuid
      GROUP BY v.claim_id
    ) AS own JOIN claim c ON c.id = own.claim_id`,
  where: here(asked),
  since: sql`own.since`,
  ...notHeld,
  sort: newestFirst(sql`own.since`),
})

/** Claims that came back to be worked on: one's own, for leads everybody's. */
const returned: ListOf = (asked) => {
  const { workspaceId, memberId } = asked.actor
  const all = can(asked.actor, 'claim.return', { workspaceId, state: 'in_review' })
  return {
    from: sql`claim c CROSS JOIN LATERAL (
      SELECT coalesce(max(r.closed_at), c.created_at) AS since FROM round r WHERE r.claim_id = c.id
    ) back`,
    where: sql`${here(asked)} AND c.state = 'draft' AND c.returned_reason IS NOT NULL
      ${all ? sql`` : sql`AND c.created_by_id = ${memberId}::uuid`}`,
    since: sql`back.since`,
    ...notHeld,
    sort: newestFirst(sql`back.since`),
  }
}

/** Claims whose reviews are all in, for those who settle them. */
const toDecide: ListOf = (asked) => {
  const { workspaceId } = asked.actor
  const may = can(asked.actor, 'claim.settle', { workspaceId, state: 'to_decide', reviewedThisRound: false })
  return {
    from: sql`claim c
      JOIN round r ON r.claim_id = c.id AND r.closed_at IS NULL AND r.revealed_at IS NOT NULL`,
    where: sql`${here(asked)} AND c.state = 'to_decide' ${only(may)}`,
    since: sql`r.revealed_at`,
    ...notHeld,
    sort: oldestFirst(sql`r.revealed_at`),
  }
}

/** Every claim of the workspace, whatever became of it. */
const all: ListOf = (asked) => ({
  from: sql`claim c`,
  where: here(asked),
  since: sql`c.created_at`,
  ...notHeld,
  sort: sorts.newest,
})

export const lists: Record<QueueList, ListOf> = {
  'to-do': toDo,
  drafts,
  submitted,
  returned,
  'to-decide': toDecide,
  all,
}
