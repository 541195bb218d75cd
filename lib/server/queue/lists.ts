import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import type { QueueList } from '@/lib/core/queue/view'
import { Prisma } from '@/lib/server/generated/prisma/client'

// Each list is a statement that yields (claim_id, rank, at, since, taken) and is sorted by (rank, at, claim_id).
// None of them reads another member's review: slots are counted by their assignments, which a "cannot judge"
// gives back, so neither membership nor order of a list can tell anything that is sealed.

const { sql } = Prisma

const urgency = sql`(CASE c.priority WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END)`
const oldestFirst = (at: Prisma.Sql) => sql`floor(extract(epoch FROM ${at}) * 1000)::float8`
const newestFirst = (at: Prisma.Sql) => sql`-floor(extract(epoch FROM ${at}) * 1000)::float8`
const only = (may: boolean) => (may ? sql`` : sql`AND false`)

type ListOf = (actor: MemberActor, now: Date) => Prisma.Sql

/** Claims in review where this member holds a slot or finds one: their own first, then the urgent, then the old. */
const toDo: ListOf = (actor, now) => {
  const { workspaceId, memberId } = actor
  const may = can(actor, 'review.write', { workspaceId, state: 'in_review', answeredThisRound: false })
  return sql`
    SELECT c.id AS claim_id, (CASE WHEN s.taken THEN 0 ELSE 10 END) + ${urgency} AS rank,
           ${oldestFirst(sql`r.opened_at`)} AS at, r.opened_at AS since, s.taken
    FROM claim c
    JOIN round r ON r.claim_id = c.id AND r.closed_at IS NULL
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE a.released_at IS NULL
                                AND (a.submitted_at IS NOT NULL OR a.lease_expires_at > ${now})) AS used,
             coalesce(bool_or(a.member_id = ${memberId}::uuid AND a.submitted_at IS NOT NULL), false) AS answered,
             coalesce(bool_or(a.member_id = ${memberId}::uuid AND a.submitted_at IS NULL
                              AND a.released_at IS NULL AND a.lease_expires_at > ${now}), false) AS taken
      FROM assignment a WHERE a.round_id = r.id
    ) s
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.state = 'in_review'
      AND NOT s.answered AND (s.taken OR s.used < r.required) ${only(may)}`
}

/** Claims this member drafted and has not submitted yet. */
const drafts: ListOf = (actor) => sql`
  SELECT c.id AS claim_id, 0 AS rank, ${newestFirst(sql`c.created_at`)} AS at, c.created_at AS since, false AS taken
  FROM claim c
  WHERE c.workspace_id = ${actor.workspaceId}::uuid AND c.state = 'draft'
    AND c.created_by_id = ${actor.memberId}::uuid AND c.returned_reason IS NULL`

/** Claims this member reviewed, by their own last review. */
const submitted: ListOf = (actor) => sql`
  SELECT v.claim_id, 0 AS rank, ${newestFirst(sql`max(v.submitted_at)`)} AS at, max(v.submitted_at) AS since,
         false AS taken
  FROM review v
  WHERE v.workspace_id = ${actor.workspaceId}::uuid AND v.member_id = ${actor.memberId}::uuid
  GROUP BY v.claim_id`

/** Claims that came back to be worked on: one's own, for leads everybody's. */
const returned: ListOf = (actor) => {
  const { workspaceId, memberId } = actor
  const all = can(actor, 'claim.return', { workspaceId, state: 'in_review' })
  return sql`
    SELECT c.id AS claim_id, 0 AS rank, ${newestFirst(sql`back.since`)} AS at, back.since, false AS taken
    FROM claim c
    CROSS JOIN LATERAL (
      SELECT coalesce(max(r.closed_at), c.created_at) AS since FROM round r WHERE r.claim_id = c.id
    ) back
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.state = 'draft' AND c.returned_reason IS NOT NULL
      ${all ? sql`` : sql`AND c.created_by_id = ${memberId}::uuid`}`
}

/** Claims whose reviews are all in, for those who settle them. */
const toDecide: ListOf = (actor) => {
  const { workspaceId } = actor
  const may = can(actor, 'claim.settle', { workspaceId, state: 'to_decide', reviewedThisRound: false })
  return sql`
    SELECT c.id AS claim_id, ${urgency} AS rank, ${oldestFirst(sql`r.revealed_at`)} AS at,
           r.revealed_at AS since, false AS taken
    FROM claim c
    JOIN round r ON r.claim_id = c.id AND r.closed_at IS NULL AND r.revealed_at IS NOT NULL
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.state = 'to_decide' ${only(may)}`
}

export const lists: Record<QueueList, ListOf> = {
  'to-do': toDo,
  drafts,
  submitted,
  returned,
  'to-decide': toDecide,
}
