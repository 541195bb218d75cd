import type { MemberActor } from '@/lib/core/actor'
import { can } from '@/lib/core/permissions'
import { NO_DUE } from '@/lib/core/queue/due'
import { type FilterName, filterNames, type QueueFilter } from '@/lib/core/queue/filter'
import { Prisma } from '@/lib/server/generated/prisma/client'

// Each filter is a condition on a claim under the name `c`, and reads nothing that is sealed: evidence rows and the
// spread of a round exist from the reveal on, and who holds a slot is for those who may see progress, except for one's
// own.

const { sql } = Prisma

/** Who asks, and when: leases and days are compared with it. */
export interface Asked {
  actor: MemberActor
  now: Date
}

/** The day of a moment in UTC, and the day some days later: YYYY-MM-DD. */
export const dayOf = (now: Date, later = 0): string =>
  new Date(now.getTime() + later * 86_400_000).toISOString().slice(0, 10)

const conditions: {
  [Name in FilterName]: (value: NonNullable<QueueFilter[Name]>, asked: Asked) => Prisma.Sql
} = {
  document: (id) => sql`c.document_id = ${id}::uuid`,
  state: (states) => sql`c.state = ANY(${states}::"ClaimState"[])`,
  priority: (wanted) => sql`c.priority = ANY(${wanted}::"Priority"[])`,
  type: (types) => sql`c.type = ANY(${types}::text[])`,
  assignee: (who, { actor, now }) => {
    if (who === 'nobody')
      return sql`c.state = 'in_review' AND NOT EXISTS (
        SELECT 1 FROM open_slots os JOIN assignment oa ON oa.round_id = os.round_id
        WHERE os.claim_id = c.id AND ${running(now)})`
    const memberId = who === 'me' ? actor.memberId : who
    return sql`c.id IN (
      SELECT os.claim_id FROM assignment oa JOIN open_slots os ON os.round_id = oa.round_id
      WHERE oa.member_id = ${memberId}::uuid AND ${running(now)})`
  },
  due: (due, { actor, now }) => {
    if (due === 'recheck') return recheckDue(actor.workspaceId, now)
    if (due === 'none') return sql`c.due_on IS NULL`
    const day = sql`coalesce(c.due_on, ${NO_DUE_SQL})`
    if (due === 'overdue') return sql`${day} < ${dayOf(now)} AND c.state NOT IN ('decided', 'withdrawn')`
    if (due === 'today') return sql`${day} = ${dayOf(now)}`
    return sql`${day} BETWEEN ${dayOf(now)} AND ${dayOf(now, 6)}`
  },
  spread: (wanted, { actor }) => sql`c.state IN ('to_decide', 'decided') AND c.id IN (
    SELECT n.claim_id FROM round n
    WHERE n.workspace_id = ${actor.workspaceId}::uuid AND n.spread = ANY(${wanted}::text[])
      AND NOT EXISTS (SELECT 1 FROM round later WHERE later.claim_id = n.claim_id AND later.number > n.number))`,
  scale: (scale) => {
    const [id, version] = scale.split('@')
    return sql`EXISTS (SELECT 1 FROM round n
      WHERE n.claim_id = c.id AND n.scale_id = ${id} AND n.scale_version = ${Number(version)})`
  },
  source: (kind, { actor }) => sql`c.id IN (
    SELECT e.claim_id FROM source s JOIN evidence e ON e.source_id = s.id AND e.removed_at IS NULL
    WHERE s.workspace_id = ${actor.workspaceId}::uuid AND s.kind = ${kind})`,
  text: (text, { actor }) => {
    const number = /^#(\d{1,9})$/.exec(text.trim())?.[1]
    if (number !== undefined) return sql`c.number = ${Number(number)}`
    // Found first and by the index of words: read row by row, each statement would be taken apart again.
    return sql`c.id IN (
      SELECT t.id FROM claim t WHERE t.workspace_id = ${actor.workspaceId}::uuid
        AND to_tsvector('simple', t.statement) @@ to_tsquery('simple', ${wordsOf(text)}) OFFSET 0)`
  },
}

/**
 * Decided claims whose last publication is as many days old as the policy in force says, or older; none where it says
 * nothing.
 */
const recheckDue = (workspaceId: string, now: Date) => sql`c.state = 'decided' AND c.id IN (
  SELECT p.claim_id FROM publication p WHERE p.workspace_id = ${workspaceId}::uuid
  GROUP BY p.claim_id
  HAVING (array_agg(p.kind ORDER BY p.number DESC))[1] <> 'retraction' AND max(p.published_at) <= ${now}::timestamptz - make_interval(days => (
    SELECT (terms ->> 'recheckAfterDays')::integer FROM policy
    WHERE workspace_id = ${workspaceId}::uuid ORDER BY version DESC LIMIT 1)))`

const NO_DUE_SQL = Prisma.raw(`'${NO_DUE}'`)
const running = (now: Date) =>
  sql`oa.released_at IS NULL AND oa.submitted_at IS NULL AND oa.lease_expires_at > ${now}`

/** All the words, each as the beginning of one: 'sep':* & 'hab':*. Quoted, so that none is read as an operator. */
function wordsOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `'${word}':*`).join(' & ')
}

/** The filter as far as this member may ask it, and the names of what they may not. */
export function allowedFilter(
  actor: MemberActor,
  filter: QueueFilter,
): { filter: QueueFilter; refused: FilterName[] } {
  const { assignee, ...rest } = filter
  if (assignee === undefined || assignee === 'me') return { filter, refused: [] }
  const mayChase = can(actor, 'review.progress', { workspaceId: actor.workspaceId })
  return mayChase ? { filter, refused: [] } : { filter: rest, refused: ['assignee'] }
}

/** The conditions of a filter, to be joined with AND. */
export function conditionsOf(filter: QueueFilter, asked: Asked): Prisma.Sql[] {
  return filterNames.flatMap((name) => {
    const value = filter[name]
    // Each condition takes the value of its own name; TypeScript does not follow that through the loop.
    const condition = conditions[name] as (value: unknown, asked: Asked) => Prisma.Sql
    return value === undefined ? [] : [sql`(${condition(value, asked)})`]
  })
}
