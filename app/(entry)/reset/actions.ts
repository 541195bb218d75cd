'use server'

import { askForResetInput, resetPasswordInput } from '@/lib/core/members/input'
import { visitorAction } from '@/lib/server/action'
import * as reset from '@/lib/server/members/reset'

export const askForReset = visitorAction(askForResetInput, reset.askForReset)
export const resetPassword = visitorAction(resetPasswordInput, reset.resetPassword)
