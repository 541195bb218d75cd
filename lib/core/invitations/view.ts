import type { Role } from '@/lib/core/members/role'

/** An open invitation, for those who manage members. The link is not in it: it was shown once. */
export interface InvitationRow {
  id: string
  /** Null when it is for whoever holds the link. */
  email: string | null
  role: Role
  invitedBy: string
  expiresAt: string
  expired: boolean
  /** What became of the mail: `delayed` was tried in vain and is tried again. Null when none was to be sent. */
  mail: 'waiting' | 'delayed' | 'sent' | 'failed' | null
}

/** A link that was just made: shown once, to whoever made it. */
export interface MadeLink {
  /** With the address of the app in front where one is configured; otherwise the path alone. */
  link: string
  expiresAt: string
  /** The address it is mailed to as well; null when no mail goes out. */
  mailedTo: string | null
}

/** What an invitation shows to whoever holds its link. */
export interface InvitationView {
  workspaceName: string
  invitedBy: string
  role: Role
  email: string | null
  expiresAt: string
  /** There is an account of that address: it has to sign in. */
  known: boolean
}
