import { saveDraftInput } from '@/lib/core/review/input'
import { saveDraft } from '@/lib/server/reviews/commands'
import { commandRoute } from '@/lib/server/route'

/** Autosave of a review draft. A route, because the server actions of one page queue behind each other. */
export const PUT = commandRoute(
  saveDraftInput,
  saveDraft,
  500_000,
  'The draft could not be read. It is kept on this device.',
)
