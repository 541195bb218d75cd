'use server'

import { changePasswordInput, renameInput, revokeSessionInput } from '@/lib/core/members/input'
import { accountAction } from '@/lib/server/action'
import { changePassword } from '@/lib/server/members/commands'
import { renameAccount } from '@/lib/server/members/rename'
import { revokeSession } from '@/lib/server/sessions/commands'

export const changePasswordAction = accountAction(changePasswordInput, changePassword)
export const revokeSessionAction = accountAction(revokeSessionInput, revokeSession)
export const renameAccountAction = accountAction(renameInput, renameAccount)
