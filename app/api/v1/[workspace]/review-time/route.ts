import { refuse } from '@/lib/core/outcome'
import { tellTimeInput } from '@/lib/core/review/input'
import { inputRefusal } from '@/lib/server/action'
import { live } from '@/lib/server/effects'
import { tellTime } from '@/lib/server/reviews/time-spent'
import { route } from '@/lib/server/route'
import { readJson } from '@/lib/server/upload'

/** How long somebody was at their review. A route, so that it is told while the page goes away. */
export const PUT = route(async (actor, request) => {
  const body = await readJson(request, 1000)
  if (body === null) return refuse('input.not-valid', 'The time could not be read.')
  const input = tellTimeInput.safeParse(body)
  return input.success ? tellTime(actor, input.data, live) : inputRefusal(input.error)
})
