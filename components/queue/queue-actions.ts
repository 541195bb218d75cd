import type { Act } from '@/components/acts/act'
import type { Outcome } from '@/lib/core/outcome'
import type { BulkResult } from '@/lib/core/queue/bulk'

/** What the page of the queue may do; each is a server action bound to the workspace. */
export interface QueueActions {
  takeNext: Act<{ claimId: string | null }>
  keepList: Act<{ id: string }>
  removeList: Act<unknown>
  previewBulk: Act<BulkResult>
  changeMany: Act<BulkResult>
  dismissHint: (input: { name: string }) => Promise<Outcome<unknown>>
}
