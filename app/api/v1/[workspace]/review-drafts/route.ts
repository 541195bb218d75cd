import { refuse } from '@/lib/core/outcome'
import { saveDraftInput } from '@/lib/core/review/input'
import { inputRefusal } from '@/lib/server/action'
import { live } from '@/lib/server/effects'
import { saveDraft } from '@/lib/server/reviews/commands'
import { route } from '@/lib/server/route'
import { readJson } from '@/lib/server/upload'

/** Autosave of a review draft. A route, because the server actions of one page queue behind each other. */
export const PUT = route(async (actor, request) => {
  const body = await readJson(request, 500_000)
  if (body === null)
    return refuse('input.not-valid', 'The draft could not be read. It is kept on this device.')
  const input = saveDraftInput.safeParse(body)
  return input.success ? saveDraft(actor, input.data, live) : inputRefusal(input.error)
})
