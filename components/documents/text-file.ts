import { textOfFile } from '@/lib/core/documents/canonical-text'
import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { type Outcome, refuse } from '@/lib/core/outcome'

export const unreachable = refuse(
  'server.unreachable',
  'The server could not be reached. What you typed is still here; try again.',
)

/** The canonical text of a chosen file, to look at before it is sent; the server reads the bytes again. */
export async function chooseFile(file: File): Promise<Outcome<string>> {
  if (file.size > MAX_ORIGINAL_BYTES) {
    return refuse(
      'document.too-large',
      `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import the article alone, as text.`,
      'file',
    )
  }
  const read = textOfFile(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? read : refuse(read.refusal.code, read.refusal.message, 'file')
}

/** Sends the bytes of the file with the details of the form; a dropped connection loses neither. */
export async function sendFile(
  slug: string,
  file: File,
  details: object,
): Promise<Outcome<{ documentId: string }>> {
  const form = new FormData()
  form.set('file', file)
  form.set('details', JSON.stringify(details))
  try {
    const answer = await fetch(`/api/v1/${slug}/documents`, { method: 'POST', body: form })
    return (await answer.json()) as Outcome<{ documentId: string }>
  } catch {
    return unreachable
  }
}
