import { z } from 'zod'
import { priorities } from '@/lib/core/claims/state'
import { isStorable } from '@/lib/core/input-fields'
import type { QueueSort } from '@/lib/core/queue/filter'
import { Prisma } from '@/lib/server/generated/prisma/client'

const { sql, raw } = Prisma

/** What the database compares in a sort key; a cursor holds each as text. */
const kinds = {
  int8: z.string().regex(/^-?\d{1,18}$/),
  '"Priority"': z.enum(priorities),
  text: z.string().max(60).refine(isStorable),
  // In UTC, to the millisecond.
  timestamptz: z.iso.datetime({ precision: 3 }).refine((at) => !at.startsWith('0000')),
  uuid: z.uuid(),
}

export interface SortKey {
  by: Prisma.Sql
  kind: keyof typeof kinds
}

/** All keys in one direction, so that a page starts with one comparison and an index can give the order. */
export interface Sort {
  keys: readonly SortKey[]
  down?: boolean
}

/** Milliseconds since 1970 of a time: an exact integer. */
export const millis = (at: Prisma.Sql): Prisma.Sql => sql`floor(extract(epoch FROM ${at}) * 1000)::int8`

const id: SortKey = { by: sql`c.id`, kind: 'uuid' }
const due: SortKey = { by: sql`coalesce(c.due_on, '9999-12-31')`, kind: 'text' }
const priority: SortKey = { by: sql`c.priority`, kind: '"Priority"' }

/** Ids grow with time, so their order is that of drafting. */
export const sorts: Record<Exclude<QueueSort, 'list'>, Sort> = {
  document: {
    keys: [
      { by: sql`c.document_id`, kind: 'uuid' },
      { by: sql`c.number`, kind: 'int8' },
    ],
  },
  priority: { keys: [priority, due, id] },
  due: { keys: [due, id] },
  newest: { keys: [id], down: true },
  oldest: { keys: [id] },
}

/** The keys as columns k0, k1, ... */
export const keyColumns = ({ keys }: Sort): Prisma.Sql =>
  Prisma.join(keys.map(({ by }, index) => sql`${by} AS ${raw(`k${index}`)}`))

/** Those columns as text, for a cursor. */
export const keyTexts = ({ keys }: Sort): Prisma.Sql =>
  Prisma.join(
    keys.map(({ kind }, index) => {
      const column = raw(`listed.k${index}`)
      const utc = sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      return sql`${kind === 'timestamptz' ? utc : sql`${column}::text`} AS ${raw(`k${index}`)}`
    }),
  )

const direction = (down = false) => (down ? raw('DESC') : Prisma.empty)

export const orderBy = ({ keys, down }: Sort): Prisma.Sql =>
  Prisma.join(keys.map(({ by }) => sql`${by} ${direction(down)}`))

/** The same by the columns k0, k1, ... */
export const orderByColumns = ({ keys, down }: Sort): Prisma.Sql =>
  Prisma.join(keys.map((_, index) => sql`${raw(`listed.k${index}`)} ${direction(down)}`))

/** The condition that a row stands behind this place; null when the place is none of this sort. */
export function behind({ keys, down }: Sort, place: readonly string[]): Prisma.Sql | null {
  const valid =
    place.length === keys.length &&
    keys.every(({ kind }, index) => kinds[kind].safeParse(place[index]).success)
  if (!valid) return null
  const own = Prisma.join(keys.map(({ by }) => by))
  const there = Prisma.join(keys.map(({ kind }, index) => sql`${place[index]}::${raw(kind)}`))
  return sql`(${own}) ${raw(down ? '<' : '>')} (${there})`
}
