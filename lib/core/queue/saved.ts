import { z } from 'zod'
import { recordId, requiredText } from '@/lib/core/input-fields'
import { queueQuery, readQueueQuery } from '@/lib/core/queue/filter'
import { queueLists } from '@/lib/core/queue/view'

/** An address as it is kept: what makes no sense is not kept with it. */
const listQuery = z
  .string()
  .max(2000)
  .transform((text) => {
    const query = new URLSearchParams(text)
    const list = queueLists.find((name) => name === query.get('list')) ?? 'to-do'
    return queueQuery(list, readQueueQuery(query))
  })

export const keepListInput = z.object({
  name: requiredText(80, 'Give the list a name.'),
  query: listQuery,
  shared: z.boolean(),
})
export const removeListInput = z.object({ id: recordId })
