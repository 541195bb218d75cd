'use server'

import { invitationIdInput, inviteInput } from '@/lib/core/invitations/input'
import { changeRoleInput, memberIdInput } from '@/lib/core/members/input'
import { changePolicyInput } from '@/lib/core/policy/input'
import { action } from '@/lib/server/action'
import * as invitations from '@/lib/server/invitations/commands'
import * as membership from '@/lib/server/members/membership'
import * as reset from '@/lib/server/members/reset'
import * as policy from '@/lib/server/policy/commands'

export const invite = action(inviteInput, invitations.invite)
export const revokeInvitation = action(invitationIdInput, invitations.revokeInvitation)
export const renewInvitation = action(invitationIdInput, invitations.renewInvitation)
export const changeRole = action(changeRoleInput, membership.changeRole)
export const deactivateMember = action(memberIdInput, membership.deactivateMember)
export const reactivateMember = action(memberIdInput, membership.reactivateMember)
export const makeResetLink = action(memberIdInput, reset.makeResetLink)
export const changePolicy = action(changePolicyInput, policy.changePolicy)
