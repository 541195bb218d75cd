'use server'

import { invitationIdInput, inviteInput } from '@/lib/core/invitations/input'
import { changeRoleInput, memberIdInput } from '@/lib/core/members/input'
import { changePolicyInput } from '@/lib/core/policy/input'
import { action } from '@/lib/server/action'
import { invite, renewInvitation, revokeInvitation } from '@/lib/server/invitations/commands'
import { changeRole, deactivateMember, reactivateMember } from '@/lib/server/members/membership'
import { makeResetLink } from '@/lib/server/members/reset'
import { changePolicy } from '@/lib/server/policy/commands'

export const inviteAction = action(inviteInput, invite)
export const revokeInvitationAction = action(invitationIdInput, revokeInvitation)
export const renewInvitationAction = action(invitationIdInput, renewInvitation)
export const changeRoleAction = action(changeRoleInput, changeRole)
export const deactivateMemberAction = action(memberIdInput, deactivateMember)
export const reactivateMemberAction = action(memberIdInput, reactivateMember)
export const makeResetLinkAction = action(memberIdInput, makeResetLink)
export const changePolicyAction = action(changePolicyInput, changePolicy)
