import { tellTimeInput } from '@/lib/core/review/input'
import { tellTime } from '@/lib/server/reviews/time-spent'
import { commandRoute } from '@/lib/server/route'

/** How long somebody was at their review. A route, so that it is told while the page goes away. */
export const PUT = commandRoute(tellTimeInput, tellTime, 1_000)
