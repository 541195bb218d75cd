import { z } from 'zod'
import { recordId } from '@/lib/core/input-fields'

/** Some of them, or everything up to now. */
export const markReadInput = z.object({
  read: z.union([z.literal('all'), z.array(recordId).min(1).max(100)]),
})
