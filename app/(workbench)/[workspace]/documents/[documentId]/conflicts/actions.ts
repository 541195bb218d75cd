'use server'
import { declareConflictInput, withdrawConflictInput } from '@/lib/core/conflicts/input'
import { action } from '@/lib/server/action'
import * as conflicts from '@/lib/server/conflicts/commands'

export const declareConflict = action(declareConflictInput, conflicts.declareConflict)
export const withdrawConflict = action(withdrawConflictInput, conflicts.withdrawConflict)
