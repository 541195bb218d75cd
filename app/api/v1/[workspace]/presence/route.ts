import { comeHereInput } from '@/lib/core/live/presence'
import { comeHere } from '@/lib/server/live/presence'
import { commandRoute } from '@/lib/server/route'

/** "I have this document open": every 20 seconds, while it is looked at. Answers who else has. */
export const POST = commandRoute(comeHereInput, comeHere, 1_024)
