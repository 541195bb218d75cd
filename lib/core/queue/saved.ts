import { z } from 'zod'
import { recordId, requiredText } from '@/lib/core/input-fields'
import { type QueueQuery, queueQuery, readQueueQuery } from '@/lib/core/queue/filter'
import { type QueueList, queueLists } from '@/lib/core/queue/view'

/** Which list an address asks for, and what of it. */
export const readListQuery = (query: URLSearchParams): QueueQuery & { list: QueueList } => ({
  list: queueLists.find((name) => name === query.get('list')) ?? 'to-do',
  ...readQueueQuery(query),
})

/** An address as it is kept: what makes no sense is not kept with it. */
const listQuery = z
  .string()
  .max(2000)
  .transform((text) => {
    const asked = readListQuery(new URLSearchParams(text))
    return queueQuery(asked.list, asked)
  })

export const keepListInput = z.object({
  name: requiredText(80, 'Give the list a name.'),
  query: listQuery,
  shared: z.boolean(),
})
export const removeListInput = z.object({ id: recordId })
