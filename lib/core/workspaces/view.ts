import type { Role } from '@/lib/core/members/role'
import type { PolicyTerms } from '@/lib/core/policy/terms'
import type { Scale } from '@/lib/core/verdicts/scale'

/** What every page of a workspace knows: where it is and who looks. */
export interface WorkspaceFrame {
  slug: string
  name: string
  memberId: string
  memberName: string
  memberInitials: string
  role: Role
  queueCount: number
  /** Workspaces this person belongs to, for the switcher. */
  workspaces: { slug: string; name: string; role: Role }[]
  may: {
    readLog: boolean
    import: boolean
    manage: boolean
    manageMembers: boolean
    review: boolean
    decide: boolean
  }
  /** Names of hints this member dismissed for good. */
  dismissedHints: string[]
}

export interface PolicyView {
  version: number
  requiredReviews: number
  blind: boolean
  signOffRequired: boolean
  scaleId: string
  scaleVersion: number
  /** The whole of it, whether of the registry or the workspace's own. */
  scale: Scale
  terms: PolicyTerms
}

/** A version of the policy, with who set it. */
export interface PolicyVersion extends PolicyView {
  setAt: string
  /** null: set up with the workspace. */
  setByName: string | null
}

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

export interface SessionRow {
  id: string
  userAgent: string
  createdAt: string
  lastSeenAt: string
  current: boolean
}
