import { z } from 'zod'
import { linkToken, recordId } from '@/lib/core/input-fields'
import { emailAddress, newPassword, personName } from '@/lib/core/members/input'
import { roles } from '@/lib/core/members/role'

/** How many days an invitation may stand open. */
export const invitationDays = [1, 7, 30] as const
export type InvitationDays = (typeof invitationDays)[number]
export const USUAL_DAYS: InvitationDays = 7

/** An address may be left out: then the link is for whoever holds it. */
const maybeAddress = z
  .union([z.literal('').transform(() => null), z.null(), emailAddress])
  .optional()
  .transform((value) => value ?? null)

export const inviteInput = z.object({
  email: maybeAddress,
  role: z.enum(roles, 'Choose a role.'),
  days: z.literal([...invitationDays], 'Choose 1, 7 or 30 days.'),
})
export const invitationIdInput = z.object({ invitationId: recordId })

export const acceptInput = z.object({ token: linkToken })
export const acceptAnewInput = z.object({
  token: linkToken,
  name: personName,
  email: emailAddress,
  password: newPassword,
})
