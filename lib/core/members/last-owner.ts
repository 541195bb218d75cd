import type { Role } from '@/lib/core/members/role'
import { type Refusal, refuse } from '@/lib/core/outcome'

/**
 * A workspace without an owner could never be managed again. Null when the change leaves one; otherwise the sentence.
 *
 * @param otherOwners how many active owners there are besides this member
 * @param becomes what the member is to be; null when they go
 */
export function lastOwnerStays(
  member: { name: string; role: Role; active: boolean },
  becomes: Role | null,
  otherOwners: number,
): { ok: false; refusal: Refusal } | null {
  if (member.role !== 'owner' || !member.active || becomes === 'owner' || otherOwners > 0) return null
  return refuse(
    'member.last-owner',
    `${member.name} is the last owner of this workspace. Make somebody else an owner first.`,
  )
}
