import type { PlaceView } from '@/lib/core/claims/placement'
import type { SetAsideReason } from '@/lib/core/coverage/input'

/** Words somebody looked at and set aside as not checkable. */
export interface SetAsideView extends PlaceView {
  id: string
  revisionId: string
  why: SetAsideReason
  note: string | null
  byName: string
  at: string
}
