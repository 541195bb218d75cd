import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { importFromAddress, importFromFile } from '@/lib/core/imports/input'
import { storable } from '@/lib/core/input-fields'
import { ok, refuse } from '@/lib/core/outcome'
import { live } from '@/lib/server/effects'
import { startImport } from '@/lib/server/imports/commands'
import { listImports } from '@/lib/server/imports/queries'
import { inputRefusal } from '@/lib/server/input-refusal'
import { route } from '@/lib/server/route'
import { readBytes, readJson } from '@/lib/server/upload'

const tooLarge = refuse(
  'upload.too-large',
  `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Save the article alone and import that.`,
  'file',
)

/** This member's own imports, newest first; `document` names the one whose changed text they are. */
export const GET = route(async (actor, request) => {
  const asked = new URL(request.url).searchParams
  const cursor = asked.get('cursor')
  const documentId = asked.get('document')
  return ok(await listImports(actor, { documentId, ...(cursor === null ? {} : { cursor }) }))
})

/**
 * Takes one article in. Its address as JSON `{url, documentId?}`; or else the bytes of one file as the body, whatever
 * its content-type says, with `name`, `type` and `document` in the query.
 */
export const POST = route(async (actor, request) => {
  if (/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    const parsed = importFromAddress.safeParse(await readJson(request, 10_000))
    return parsed.success ? startImport(actor, parsed.data, live) : inputRefusal(parsed.error)
  }
  const asked = new URL(request.url).searchParams
  const said = (name: string) => storable((asked.get(name) ?? '').slice(0, 200)) || null
  const bytes = await readBytes(request, MAX_ORIGINAL_BYTES)
  if (bytes === null) return tooLarge
  const file = { bytes, name: said('name'), mediaType: said('type'), documentId: asked.get('document') }
  const parsed = importFromFile.safeParse(file)
  return parsed.success ? startImport(actor, parsed.data, live) : inputRefusal(parsed.error)
})
