import { type FilterName, type QueueFilter, type QueueSort, queueQuery } from '@/lib/core/queue/filter'
import type { QueueList, QueueView } from '@/lib/core/queue/view'

/** The address of a list with a filter and an order. */
export function queueHref(
  slug: string,
  list: QueueList,
  asked: { filter: QueueFilter; sort: QueueSort } = { filter: {}, sort: 'list' },
): string {
  const query = queueQuery(list, asked)
  return `/${slug}/queue${query === '' ? '' : `?${query}`}`
}

/** The same without one filter. */
export function hrefWithout(slug: string, { list, filter, sort }: QueueView, name: FilterName): string {
  const { [name]: _, ...rest } = filter
  return queueHref(slug, list, { filter: rest, sort })
}
