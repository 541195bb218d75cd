import { z } from 'zod'
import { parts } from '@/lib/core/claims/input'
import type { PlaceView } from '@/lib/core/claims/placement'

const MOST_UNITS = 20_000
const offset = z.coerce.number().int().min(0).max(1e9)

/** What a link says: words of a revision by its number. UTF-16, half-open, into the part. */
export const linkedWordsInput = z
  .object({
    revision: z.coerce.number().int().min(1).max(1e6),
    part: z.enum(parts),
    start: offset,
    end: offset,
  })
  .refine(({ start, end }) => start < end && end - start <= MOST_UNITS)
export type LinkedWordsInput = z.infer<typeof linkedWordsInput>

/**
 * The words of a link into an earlier revision, and where they are in the newest; null where they are gone or unsure.
 */
export interface LinkedWords {
  exact: string
  place: PlaceView | null
}
