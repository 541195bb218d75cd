import { z } from 'zod'
import { linkToken, recordId, requiredText } from '@/lib/core/input-fields'
import { roles } from '@/lib/core/members/role'

export const emailAddress = z
  .email('Give an e-mail address such as name@example.org.')
  .max(254)
  .transform((value) => value.toLowerCase())

/** Length is what makes a password hard to guess; at most what argon2 is asked to hash in reasonable time. */
export const newPassword = z
  .string()
  .min(10, 'Choose a password of at least 10 characters.')
  .max(200, 'Keep the password under 200 characters.')

export const personName = requiredText(120, 'Give the name as it should stand in reports.')

export const setUpInput = z.object({
  token: requiredText(200, 'Paste the set-up code that was printed when Plumbline started.'),
  name: personName,
  email: emailAddress,
  password: newPassword,
  workspaceName: requiredText(80, 'Name the workspace, such as the name of your desk.'),
  teamSize: z.number().int().min(1, 'Say how many people will review.').max(500),
  scaleId: requiredText(60, 'Choose a scale.'),
})

export const openWorkspaceInput = z.object({
  name: requiredText(80, 'Name the workspace.'),
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'Use small letters, digits and hyphens.'),
  teamSize: z.number().int().min(1).max(500),
  scaleId: requiredText(60, 'Choose a scale.'),
})

export const createAccountInput = z.object({ name: personName, email: emailAddress, password: newPassword })
export const addMemberInput = z.object({
  workspaceSlug: z.string(),
  email: emailAddress,
  role: z.enum(roles),
})
export const changePasswordInput = z.object({ current: z.string().min(1).max(200), next: newPassword })
export const renameInput = z.object({ name: personName })
export const changeRoleInput = z.object({ memberId: recordId, role: z.enum(roles, 'Choose a role.') })
export const memberIdInput = z.object({ memberId: recordId })
export const askForResetInput = z.object({ email: emailAddress })
export const resetPasswordInput = z.object({ token: linkToken, password: newPassword })
export const revokeSessionInput = z.object({ sessionId: recordId })
