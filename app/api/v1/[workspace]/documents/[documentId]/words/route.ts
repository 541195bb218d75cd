import { linkedWordsInput } from '@/lib/core/documents/linked-words'
import { ok } from '@/lib/core/outcome'
import { findLinkedWords } from '@/lib/server/documents/linked-words'
import { inputRefusal } from '@/lib/server/input-refusal'
import { route } from '@/lib/server/route'

/**
 * Where the words of a link into an earlier revision are now: `revision`, `part`, `start` and `end` as the link has
 * them.
 */
export const GET = route(async (actor, request, { documentId }) => {
  const asked = linkedWordsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return inputRefusal(asked.error)
  return ok(await findLinkedWords(actor, documentId ?? '', asked.data))
})
