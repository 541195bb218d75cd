import { z } from 'zod'
import { claimStates, claimTypes, priorities } from '@/lib/core/claims/state'
import { plainText, recordId } from '@/lib/core/input-fields'
import { type Closeness, closenesses } from '@/lib/core/review/closeness'
import { sourceKinds } from '@/lib/core/sources/input'

/** Several values of one filter: any of them. An address holds them with commas. */
const anyOf = <T extends string>(values: readonly T[]) =>
  z.preprocess((text) => String(text).split(','), z.array(z.enum(values as readonly [T, ...T[]])).min(1))

/** `recheck`: a published verdict that is older than the policy in force lets it be. */
export const dues = ['overdue', 'today', 'week', 'none', 'recheck'] as const

export const queueSorts = ['list', 'document', 'priority', 'due', 'newest', 'oldest'] as const
/** `list`: the order in which the list is to be worked off. */
export type QueueSort = (typeof queueSorts)[number]

/** How each filter is written in an address. */
const fields = {
  document: recordId,
  state: anyOf(claimStates),
  priority: anyOf(priorities),
  type: anyOf(claimTypes),
  assignee: z.union([z.enum(['me', 'nobody']), recordId]),
  due: z.enum(dues),
  spread: anyOf<Closeness>(closenesses),
  scale: z.string().regex(/^[\w-]{1,60}@\d{1,6}$/),
  source: z.enum(sourceKinds),
  text: plainText(200).min(1),
}

export type QueueFilter = { [Name in keyof typeof fields]?: z.infer<(typeof fields)[Name]> }
export type FilterName = keyof QueueFilter
export const filterNames = Object.keys(fields) as FilterName[]

/** What an address asks of the queue, and what of it made no sense. */
export interface QueueQuery {
  filter: QueueFilter
  sort: QueueSort
  /** "state=published": left out of the filter, and said on the page. */
  ignored: string[]
}

/** Reads the query of an address; what makes no sense is left out and named. */
export function readQueueQuery(query: URLSearchParams): QueueQuery {
  const filter: Record<string, unknown> = {}
  const ignored: string[] = []
  for (const name of filterNames) {
    // Boxes that are ticked come one by one.
    const text = query
      .getAll(name)
      .filter((one) => one.trim() !== '')
      .join(',')
    if (text === '') continue
    const parsed = fields[name].safeParse(text)
    if (parsed.success) filter[name] = parsed.data
    else ignored.push(`${name}=${text.slice(0, 60)}`)
  }
  const sort = query.get('sort')
  const known = queueSorts.find((one) => one === sort)
  if (sort !== null && known === undefined) ignored.push(`sort=${sort.slice(0, 60)}`)
  return { filter: filter as QueueFilter, sort: known ?? 'list', ignored }
}

/** The query of an address that asks for this list, without its question mark. The first list needs no name. */
export function queueQuery(list: string, { filter, sort }: Pick<QueueQuery, 'filter' | 'sort'>): string {
  const query = new URLSearchParams()
  if (list !== 'to-do') query.set('list', list)
  for (const name of filterNames) {
    const value = filter[name]
    if (value !== undefined) query.set(name, Array.isArray(value) ? value.join(',') : value)
  }
  if (sort !== 'list') query.set('sort', sort)
  return query.toString()
}
