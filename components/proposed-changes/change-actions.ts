import type { Act } from '@/components/acts/act'

/** What can be done with proposed changes. Which of it may be done is in their view. */
export interface ChangeActions {
  acceptChange: Act
  rejectChange: Act
  reopenChange: Act
  withdrawChange: Act
}
