import type { Role } from '@/lib/core/members/role'

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
