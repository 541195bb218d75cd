import { ok } from '@/lib/core/outcome'
import { route } from '@/lib/server/route'
import { findSource } from '@/lib/server/sources/queries'

/** Whether the workspace already has the source at this URL, DOI or PMID. */
export const GET = route(async (actor, request) => {
  const address = new URL(request.url).searchParams.get('address') ?? ''
  return ok(await findSource(actor, { address: address.slice(0, 2000) }))
})
