import { type QueueFilter, queueQuery } from '@/lib/core/queue/filter'
import { COUNTED, type QueueList } from '@/lib/core/queue/view'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { type Asked, conditionsOf } from '@/lib/server/queue/filters'
import { lists } from '@/lib/server/queue/lists'

const { join, raw, sql } = Prisma

/** All that a filter reads of a claim; so that a list which is read for several filters is kept small. */
const read = raw('c.id, c.workspace_id, c.document_id, c.number, c.state, c.priority, c.type, c.due_on')

/**
 * How many claims each of some lists holds under its filter, in their order, counted as far as anybody counts: one
 * statement for all of them. A list that several ask for is read once, and only as far as the longest count goes; what
 * is asked for twice is counted once.
 */
export async function countEach(
  asked: Asked,
  wanted: readonly { list: QueueList; filter: QueueFilter }[],
): Promise<number[]> {
  if (wanted.length === 0) return []
  const keys = wanted.map(({ list, filter }) => queueQuery(list, { filter, sort: 'list' }))
  const each = new Map(wanted.map((one, at) => [keys[at] ?? '', one]))
  const bases = [...new Set(wanted.map(({ list }) => list))].map((list) => {
    const parts = lists[list](asked).map(({ from, where }) => sql`SELECT ${read} FROM ${from} WHERE ${where}`)
    return sql`${named(list)} AS ${kept(list)} (${join(parts, ' UNION ALL ')})`
  })
  const counts = [...each].map(([key, { list, filter }]) => {
    const conditions = [sql`true`, ...conditionsOf(filter, asked)]
    return sql`
      SELECT ${key} AS name, count(*)::int AS n FROM (
        SELECT 1 FROM ${named(list)} c WHERE ${join(conditions, ' AND ')} LIMIT ${COUNTED + 1}) AS listed`
  })
  const rows = await db.$queryRaw<{ name: string; n: number }[]>`
    WITH ${join(bases)} ${join(counts, ' UNION ALL ')}`
  const by = new Map(rows.map(({ name, n }) => [name, n]))
  return keys.map((key) => by.get(key) ?? 0)
}

const named = (list: QueueList) => raw(`"the list ${list}"`)

/** Every claim of the workspace is found by an index for each filter; the others are worked out once. */
const kept = (list: QueueList) => (list === 'all' ? raw('NOT MATERIALIZED') : Prisma.empty)
