import { z } from 'zod'
import { recordId } from '@/lib/core/input-fields'

export const comeHereInput = z.object({ documentId: recordId })

/** Who else has a document open, by name; empty while a blind round is open on it. */
export interface PresenceView {
  others: { memberId: string; name: string; initials: string }[]
}
