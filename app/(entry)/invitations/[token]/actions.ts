'use server'

import { acceptAnewInput, acceptInput } from '@/lib/core/invitations/input'
import { accountAction, visitorAction } from '@/lib/server/action'
import { acceptInvitation, acceptWithNewAccount } from '@/lib/server/invitations/accept'

export const acceptInvitationAction = accountAction(acceptInput, acceptInvitation)
export const acceptWithNewAccountAction = visitorAction(acceptAnewInput, acceptWithNewAccount)
