import { markReadInput } from '@/lib/core/notifications/input'
import { ok } from '@/lib/core/outcome'
import { markRead } from '@/lib/server/notifications/commands'
import { listNotifications } from '@/lib/server/notifications/queries'
import { commandRoute, route } from '@/lib/server/route'

/** A list of a hundred ids with room to spare. */
const MOST_BYTES = 8_192

/** What this member was told, and how much of it they have not read. */
export const GET = route(async (actor) => ok(await listNotifications(actor)))

/** Marks some of it, or all, as read. */
export const POST = commandRoute(markReadInput, markRead, MOST_BYTES)
