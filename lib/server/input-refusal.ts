import type { z } from 'zod'
import { refuse } from '@/lib/core/outcome'

/** The first problem of an input as a refusal that names its field. */
export function inputRefusal(error: z.ZodError) {
  const [first] = error.issues
  const field = first?.path.map(String).join('.')
  return refuse(
    'input.not-valid',
    first?.message ?? 'Something in the form is not valid.',
    field || undefined,
  )
}
