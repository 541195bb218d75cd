'use server'

import { changePasswordInput, renameInput, revokeSessionInput } from '@/lib/core/members/input'
import { accountAction } from '@/lib/server/action'
import * as members from '@/lib/server/members/commands'
import * as rename from '@/lib/server/members/rename'
import * as sessions from '@/lib/server/sessions/commands'

export const changePassword = accountAction(changePasswordInput, members.changePassword)
export const revokeSession = accountAction(revokeSessionInput, sessions.revokeSession)
export const renameAccount = accountAction(renameInput, rename.renameAccount)
