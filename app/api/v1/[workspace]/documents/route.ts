import { importDetails, MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { refuse } from '@/lib/core/outcome'
import { importDocument } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { inputRefusal } from '@/lib/server/input-refusal'
import { route } from '@/lib/server/route'
import { readForm } from '@/lib/server/upload'

const tooLarge = refuse(
  'upload.too-large',
  `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB, or did not arrive whole. Import the article alone, as text.`,
  'file',
)

/** Import of a text file: multipart with `file` and `details` (JSON of the import form). */
export const POST = route(async (actor, request) => {
  const form = await readForm(request, MAX_ORIGINAL_BYTES + 100_000)
  if (form === null) return tooLarge
  const file = form.get('file')
  const details = parseDetails(form.get('details'))
  if (!(file instanceof File)) return refuse('document.no-file', 'Choose a file to import.', 'file')
  if (file.size > MAX_ORIGINAL_BYTES) return tooLarge
  const parsed = importDetails.safeParse(details)
  if (!parsed.success) return inputRefusal(parsed.error)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const imported = { bytes, name: file.name.slice(0, 200) || null, mediaType: 'text/plain' as const }
  return importDocument(actor, { details: parsed.data, file: imported }, live)
})

function parseDetails(value: FormDataEntryValue | null): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : {}
  } catch {
    return {}
  }
}
