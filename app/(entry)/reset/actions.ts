'use server'

import { askForResetInput, resetPasswordInput } from '@/lib/core/members/input'
import { visitorAction } from '@/lib/server/action'
import { askForReset, resetPassword } from '@/lib/server/members/reset'

export const askForResetAction = visitorAction(askForResetInput, askForReset)
export const resetPasswordAction = visitorAction(resetPasswordInput, resetPassword)
