import { comeHereInput } from '@/lib/core/live/presence'
import { inputRefusal } from '@/lib/server/action'
import { live } from '@/lib/server/effects'
import { comeHere } from '@/lib/server/live/presence'
import { route } from '@/lib/server/route'
import { readJson } from '@/lib/server/upload'

const MOST_BYTES = 1_024

/** "I have this document open": every 20 seconds, while it is looked at. Answers who else has. */
export const POST = route(async (actor, request) => {
  const parsed = comeHereInput.safeParse(await readJson(request, MOST_BYTES))
  return parsed.success ? comeHere(actor, parsed.data, live) : inputRefusal(parsed.error)
})
