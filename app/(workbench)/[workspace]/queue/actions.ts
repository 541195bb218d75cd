'use server'

import { bulkInput, bulkPreviewInput } from '@/lib/core/queue/bulk'
import { keepListInput, removeListInput } from '@/lib/core/queue/saved'
import { takeNextInput } from '@/lib/core/review/input'
import { action } from '@/lib/server/action'
import { changeMany, previewBulk } from '@/lib/server/queue/bulk'
import { keepList, removeList } from '@/lib/server/queue/commands'
import { takeNext } from '@/lib/server/reviews/take-next'

export const takeNextAction = action(takeNextInput, takeNext)
export const keepListAction = action(keepListInput, keepList)
export const removeListAction = action(removeListInput, removeList)
export const previewBulkAction = action(bulkPreviewInput, previewBulk)
export const changeManyAction = action(bulkInput, changeMany)
