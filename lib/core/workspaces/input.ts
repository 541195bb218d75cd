import { z } from 'zod'

export const dismissHintInput = z.object({ name: z.string().regex(/^[a-z-]{1,40}$/) })
