'use server'

import { acceptAnewInput, acceptInput } from '@/lib/core/invitations/input'
import { accountAction, visitorAction } from '@/lib/server/action'
import * as accept from '@/lib/server/invitations/accept'

export const acceptInvitation = accountAction(acceptInput, accept.acceptInvitation)
export const acceptWithNewAccount = visitorAction(acceptAnewInput, accept.acceptWithNewAccount)
