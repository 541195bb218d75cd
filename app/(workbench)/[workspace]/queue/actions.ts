'use server'

import { bulkInput, bulkPreviewInput } from '@/lib/core/queue/bulk'
import { keepListInput, removeListInput } from '@/lib/core/queue/saved'
import { takeNextInput } from '@/lib/core/review/input'
import { action } from '@/lib/server/action'
import * as bulk from '@/lib/server/queue/bulk'
import * as queue from '@/lib/server/queue/commands'
import * as next from '@/lib/server/reviews/take-next'

export const takeNext = action(takeNextInput, next.takeNext)
export const keepList = action(keepListInput, queue.keepList)
export const removeList = action(removeListInput, queue.removeList)
export const previewBulk = action(bulkPreviewInput, bulk.previewBulk)
export const changeMany = action(bulkInput, bulk.changeMany)
