'use server'

import { takeNextInput } from '@/lib/core/review/input'
import { action } from '@/lib/server/action'
import { takeNext } from '@/lib/server/reviews/take-next'

export const takeNextAction = action(takeNextInput, takeNext)
