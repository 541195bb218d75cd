import { markReadInput } from '@/lib/core/notifications/input'
import { ok } from '@/lib/core/outcome'
import { inputRefusal } from '@/lib/server/action'
import { live } from '@/lib/server/effects'
import { markRead } from '@/lib/server/notifications/commands'
import { listNotifications } from '@/lib/server/notifications/queries'
import { route } from '@/lib/server/route'
import { readJson } from '@/lib/server/upload'

/** A list of a hundred ids with room to spare. */
const MOST_BYTES = 8_192

/** What this member was told, and how much of it they have not read. */
export const GET = route(async (actor) => ok(await listNotifications(actor)))

/** Marks some of it, or all, as read. */
export const POST = route(async (actor, request) => {
  const parsed = markReadInput.safeParse(await readJson(request, MOST_BYTES))
  return parsed.success ? markRead(actor, parsed.data, live) : inputRefusal(parsed.error)
})
