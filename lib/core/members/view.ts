import type { Role } from '@/lib/core/members/role'

/** A member as the settings list them. */
export interface MemberRow {
  id: string
  name: string
  email: string
  role: Role
  joinedAt: string
  deactivatedAt: string | null
  /** Null when never, or when it is not for this reader. */
  lastSeenAt: string | null
}
