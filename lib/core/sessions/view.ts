/** Where somebody is signed in, as they see it themselves. */
export interface SessionRow {
  id: string
  userAgent: string
  createdAt: string
  lastSeenAt: string
  current: boolean
}
