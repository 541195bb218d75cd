import type { QueueFilter, QueueSort } from '@/lib/core/queue/filter'
import { COUNTED, type QueueList, queueLists } from '@/lib/core/queue/view'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { PAGE_SIZE } from '@/lib/server/paging'
import { readCursor } from '@/lib/server/queue/cursor'
import { type Asked, conditionsOf } from '@/lib/server/queue/filters'
import { lists } from '@/lib/server/queue/lists'
import { behind, keyColumns, orderBy, sorts } from '@/lib/server/queue/sorts'

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
export function listPage(asked: Asked, { list, filter, sort, cursor }: ListAsked): Promise<Listed[]> {
  const parts = lists[list](asked)
  const order = sort === 'list' ? parts.sort : sorts[sort]
  const from = readCursor(cursor)
  const start = from === null ? null : behind(order, from)
  const where = [parts.where, ...conditionsOf(filter, asked), ...(start === null ? [] : [start])]
  return db.$queryRaw<Listed[]>`
    SELECT c.id AS claim_id, ${parts.since} AS since, ${parts.taken} AS taken, ${parts.assignedBy} AS assigned_by,
           ${keyColumns(order)}
    FROM ${parts.from} WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY ${orderBy(order)} LIMIT ${PAGE_SIZE + 1}`
}

/** The place of a row, for the cursor of the page after it. */
export const placeOf = (row: Listed): string[] =>
  Object.entries(row)
    .filter(([name]) => /^k\d$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => String(key))

/** How many claims are on each list, and on this one with its filter, counted as far as anybody counts: one statement. */
export async function countLists(
  asked: Asked,
  { list, filter }: Pick<ListAsked, 'list' | 'filter'>,
): Promise<{ counts: Record<QueueList, number>; found: number }> {
  const counted = (name: string, from: Prisma.Sql, where: readonly Prisma.Sql[]) => Prisma.sql`
    SELECT ${name} AS name, count(*)::int AS n FROM (
      SELECT 1 FROM ${from} WHERE ${Prisma.join([...where], ' AND ')} LIMIT ${COUNTED + 1}) AS listed`
  const each = queueLists.map((name) => {
    const { from, where } = lists[name](asked)
    return counted(name, from, [where])
  })
  const conditions = conditionsOf(filter, asked)
  const { from, where } = lists[list](asked)
  if (conditions.length > 0) each.push(counted('found', from, [where, ...conditions]))
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
  const { from, where } = lists[list](asked)
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${COUNTED + 1}) AS listed`
  return row?.n ?? 0
}
