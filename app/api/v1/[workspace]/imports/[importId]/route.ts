import { ok } from '@/lib/core/outcome'
import { getImport } from '@/lib/server/imports/queries'
import { route } from '@/lib/server/route'

/** One import of this member's own, with what was read. */
export const GET = route(async (actor, _, { importId }) => ok(await getImport(actor, importId ?? '')))
