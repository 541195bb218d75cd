import type { QueueFilter, QueueSort } from '@/lib/core/queue/filter'
import { COUNTED, type QueueList, queueLists } from '@/lib/core/queue/view'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { PAGE_SIZE } from '@/lib/server/paging'
import { readCursor } from '@/lib/server/queue/cursor'
import { type Asked, conditionsOf } from '@/lib/server/queue/filters'
import { type ListPart, lists } from '@/lib/server/queue/lists'
import { behind, keyColumns, keyTexts, orderBy, orderByColumns, sorts } from '@/lib/server/queue/sorts'

/** A claim on a list, with the keys of its place in the order (`k0`, `k1`, ...). */
export interface Listed extends Record<`k${number}`, string> {
  claim_id: string
  since: Date
  taken: boolean
  assigned_by: string | null
}

export interface ListAsked {
  list: QueueList
  filter: QueueFilter
  sort: QueueSort
  cursor?: string
}

/** A page of a list, and one row more where there is one. */
export async function listPage(asked: Asked, { list, filter, sort, cursor }: ListAsked): Promise<Listed[]> {
  const parts = lists[list](asked)
  const orderOf = (part: ListPart) => (sort === 'list' ? part.sort : sorts[sort])
  const from = readCursor(cursor)
  const conditions = conditionsOf(filter, asked)
  const each = parts.map((part) => {
    const order = orderOf(part)
    const start = from === null ? null : behind(order, from)
    const where = [part.where, ...conditions, ...(start === null ? [] : [start])]
    return Prisma.sql`(
      SELECT c.id AS claim_id, ${part.since} AS since, ${part.taken} AS taken, ${part.assignedBy} AS assigned_by,
             ${keyColumns(order)}
      FROM ${part.from} WHERE ${Prisma.join(where, ' AND ')}
      ORDER BY ${orderBy(order)} LIMIT ${PAGE_SIZE + 1})`
  })
  const [first] = parts
  if (first === undefined) return []
  const order = orderOf(first)
  return db.$queryRaw<Listed[]>`
    SELECT claim_id, since, taken, assigned_by, ${keyTexts(order)}
    FROM (${Prisma.join(each, ' UNION ALL ')}) AS listed
    ORDER BY ${orderByColumns(order)} LIMIT ${PAGE_SIZE + 1}`
}

/** The place of a row, for the cursor of the page after it. */
export const placeOf = (row: Listed): string[] =>
  Object.entries(row)
    .filter(([name]) => /^k\d$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => String(key))

/**
 * How many claims are on each list, and on this one with its filter, counted as far as anybody counts: one statement.
 */
export async function countLists(
  asked: Asked,
  { list, filter }: Pick<ListAsked, 'list' | 'filter'>,
): Promise<{ counts: Record<QueueList, number>; found: number }> {
  const conditions = conditionsOf(filter, asked)
  const each = queueLists.map((name) => counted(name, lists[name](asked)))
  if (conditions.length > 0) each.push(counted('found', lists[list](asked), conditions))
  const rows = await db.$queryRaw<{ name: string; n: number }[]>`${Prisma.join(each, ' UNION ALL ')}`
  const by = new Map(rows.map(({ name, n }) => [name, n]))
  const counts = Object.fromEntries(queueLists.map((name) => [name, by.get(name) ?? 0]))
  return {
    counts: counts as Record<QueueList, number>,
    found: by.get(conditions.length > 0 ? 'found' : list) ?? 0,
  }
}

/** How many claims a list holds, at most `COUNTED + 1`. */
export async function countList(asked: Asked, list: QueueList): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`${counted(list, lists[list](asked))}`
  return row?.n ?? 0
}

function counted(
  name: string,
  parts: readonly ListPart[],
  conditions: readonly Prisma.Sql[] = [],
): Prisma.Sql {
  const each = parts.map(
    ({ from, where }) =>
      Prisma.sql`(SELECT 1 FROM ${from} WHERE ${Prisma.join([where, ...conditions], ' AND ')})`,
  )
  return Prisma.sql`
    SELECT ${name} AS name, count(*)::int AS n FROM (
      ${Prisma.join(each, ' UNION ALL ')} LIMIT ${COUNTED + 1}) AS listed`
}
