import { can } from '@/lib/core/permissions'
import type { QueueList } from '@/lib/core/queue/view'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { Asked } from '@/lib/server/queue/filters'
import { millis, type Sort, type SortKey, sorts } from '@/lib/server/queue/sorts'
import { notKeptOut } from '@/lib/server/reviews/kept-out'

// Each list says which claims (under the name `c`) are on it, since when, and in which order they are to be worked off.
// None of them reads another member's review: slots are counted by their assignments, which a "cannot judge"
// gives back, so neither membership nor order of a list can tell anything that is sealed.

const { sql } = Prisma

export interface ListPart {
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

/** Parts that have no claim in common; one for most lists. */
type ListOf = (asked: Asked) => ListPart[]

/** Of lists that are not about slots. */
const notHeld = { taken: sql`false`, assignedBy: sql`NULL::uuid` }
const id: SortKey = { by: sql`c.id`, kind: 'uuid' }
const urgency: SortKey = { by: sql`c.priority`, kind: '"Priority"' }
const due: SortKey = { by: sql`coalesce(c.due_on, '9999-12-31')`, kind: 'text' }
const oldestFirst = (at: Prisma.Sql): Sort => ({ keys: [urgency, due, { by: millis(at), kind: 'int8' }, id] })
const newestFirst = (at: Prisma.Sql): Sort => ({ keys: [{ by: millis(at), kind: 'int8' }, id], down: true })
const here = ({ actor }: Asked) => sql`c.workspace_id = ${actor.workspaceId}::uuid`
const only = (may: boolean) => (may ? sql`` : sql`AND false`)

/**
 * Claims in review where this member holds a slot or finds one: their own first, then in the order of "take next".
 * Three parts, so that each is found by an index: what is held, what has a free slot, and what has only slots whose
 * lease ran out and which nobody took back yet.
 */
const toDo: ListOf = (asked) => {
  const { actor, now } = asked
  const { workspaceId, memberId } = actor
  const may = only(
    can(actor, 'review.write', {
      workspaceId,
      state: 'in_review',
      answeredThisRound: false,
      conflicted: false,
    }),
  )
  const held = sql`mine.submitted_at IS NULL AND mine.released_at IS NULL AND mine.lease_expires_at > ${now}`
  const part = (taken: boolean, from: Prisma.Sql, where: Prisma.Sql): ListPart => ({
    from,
    where: sql`o.workspace_id = ${workspaceId}::uuid AND ${where}
      AND ${notKeptOut(memberId, sql`c.document_id`)} ${may}`,
    since: sql`o.opened_at`,
    taken: taken ? sql`true` : sql`false`,
    assignedBy: taken ? sql`mine.assigned_by_id` : sql`NULL::uuid`,
    sort: {
      keys: [
        { by: taken ? sql`0::int8` : sql`1::int8`, kind: 'int8' },
        { by: sql`o.priority`, kind: '"Priority"' },
        { by: sql`o.due_on`, kind: 'text' },
        { by: sql`o.opened_at`, kind: 'timestamptz' },
        { by: sql`o.round_id`, kind: 'uuid' },
      ],
    },
  })
  const open = sql`open_slots o JOIN claim c ON c.id = o.claim_id`
  const notMine = sql`NOT EXISTS (
    SELECT 1 FROM assignment mine WHERE mine.round_id = o.round_id AND mine.member_id = ${memberId}::uuid
      AND (mine.submitted_at IS NOT NULL OR (${held})))`
  const ended = sql`(SELECT count(*) FROM assignment x WHERE x.round_id = o.round_id AND x.released_at IS NULL
    AND x.submitted_at IS NULL AND x.lease_expires_at <= ${now})`
  return [
    part(
      true,
      sql`assignment mine JOIN open_slots o ON o.round_id = mine.round_id JOIN claim c ON c.id = o.claim_id`,
      sql`mine.member_id = ${memberId}::uuid AND ${held}`,
    ),
    part(false, open, sql`o.free > 0 AND ${notMine}`),
    part(false, open, sql`o.free <= 0 AND o.next_end <= ${now} AND o.free + ${ended} > 0 AND ${notMine}`),
  ]
}

/** Claims this member drafted and has not submitted yet. */
const drafts: ListOf = (asked) => [
  {
    from: sql`claim c`,
    where: sql`${here(asked)} AND c.state = 'draft' AND c.created_by_id = ${asked.actor.memberId}::uuid
    AND c.returned_reason IS NULL`,
    since: sql`c.created_at`,
    ...notHeld,
    sort: sorts.newest,
  },
]

/** Claims this member reviewed, by their own last review. */
const submitted: ListOf = (asked) => [
  {
    from: sql`(
      SELECT v.claim_id, max(v.submitted_at) AS since FROM review v
      WHERE v.workspace_id = ${asked.actor.workspaceId}::uuid AND v.member_id = ${asked.actor.memberId}::uuid
      GROUP BY v.claim_id
    ) AS own JOIN claim c ON c.id = own.claim_id`,
    where: here(asked),
    since: sql`own.since`,
    ...notHeld,
    sort: newestFirst(sql`own.since`),
  },
]

/** Claims that came back to be worked on: one's own, for leads everybody's. */
const returned: ListOf = (asked) => {
  const { workspaceId, memberId } = asked.actor
  const all = can(asked.actor, 'claim.return', { workspaceId, state: 'in_review' })
  const since = sql`coalesce((SELECT max(r.closed_at) FROM round r WHERE r.claim_id = c.id), c.created_at)`
  return [
    {
      from: sql`claim c`,
      where: sql`${here(asked)} AND c.state = 'draft' AND c.returned_reason IS NOT NULL
      ${all ? sql`` : sql`AND c.created_by_id = ${memberId}::uuid`}`,
      since,
      ...notHeld,
      sort: newestFirst(since),
    },
  ]
}

/** Claims whose reviews are all in, for those who settle them. */
const toDecide: ListOf = (asked) => {
  const { workspaceId } = asked.actor
  const may = can(asked.actor, 'claim.settle', {
    workspaceId,
    state: 'to_decide',
    reviewedThisRound: false,
    // Leads see what waits, also where owners settle: they may return it or ask for another round.
    deciders: 'leads',
    conflicted: false,
  })
  return [
    {
      from: sql`claim c
      JOIN round r ON r.claim_id = c.id AND r.closed_at IS NULL AND r.revealed_at IS NOT NULL`,
      where: sql`${here(asked)} AND c.state = 'to_decide'
        AND ${notKeptOut(asked.actor.memberId, sql`c.document_id`)} ${only(may)}`,
      since: sql`r.revealed_at`,
      ...notHeld,
      sort: oldestFirst(sql`r.revealed_at`),
    },
  ]
}

/** Every claim of the workspace, whatever became of it. */
const all: ListOf = (asked) => [
  {
    from: sql`claim c`,
    where: here(asked),
    since: sql`c.created_at`,
    ...notHeld,
    sort: sorts.newest,
  },
]

export const lists: Record<QueueList, ListOf> = {
  'to-do': toDo,
  drafts,
  submitted,
  returned,
  'to-decide': toDecide,
  all,
}
