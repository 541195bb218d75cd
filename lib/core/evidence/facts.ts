import type { Stance } from '@/lib/core/evidence/input'

/** Evidence as the log holds it. `reviewId`: the review it came to light with. */
export interface EvidenceFacts {
  claimId: string
  sourceId: string
  reviewId: string | null
  used: boolean
  stance: Stance | null
  quote: string | null
  paraphrase: boolean
  translation: string | null
  locator: string | null
  accessedOn: string | null
  archiveUrl: string | null
  note: string | null
  whyNotUsed: string | null
}
