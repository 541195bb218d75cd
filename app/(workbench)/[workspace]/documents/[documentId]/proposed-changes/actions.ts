'use server'
import { acceptChangeInput, proposedChangeInput, rejectChangeInput } from '@/lib/core/proposed-changes/input'
import { action } from '@/lib/server/action'
import * as answers from '@/lib/server/proposed-changes/answer'
import * as changes from '@/lib/server/proposed-changes/commands'

export const acceptChange = action(acceptChangeInput, answers.acceptChange)
export const rejectChange = action(rejectChangeInput, answers.rejectChange)
export const reopenChange = action(proposedChangeInput, answers.reopenChange)
export const withdrawChange = action(proposedChangeInput, changes.withdrawChange)
