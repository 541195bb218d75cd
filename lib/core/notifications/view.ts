import type { NotificationKind } from '@/lib/core/notifications/kind'

export interface NotificationView {
  id: string
  kind: NotificationKind
  /** The name of whoever did it; null where nobody did, or where it does not matter. */
  by: string | null
  claimId: string
  claimNumber: number
  statement: string
  documentTitle: string
  /** Why a claim was returned or reopened; null for other kinds. */
  reason: string | null
  /** ISO time. */
  at: string
  read: boolean
}

export interface NotificationsView {
  unread: number
  /** Newest first, at most 30. */
  items: NotificationView[]
}
