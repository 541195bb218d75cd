import type { Outcome } from '@/lib/core/outcome'
import { refuse } from '@/lib/core/outcome'

const unreachable = refuse('server.unreachable', 'The server could not be reached. Try again.')

/**
 * Sends one file. A request of the older kind, because only that tells how much has gone out.
 *
 * @param onProgress 0 to 100
 */
export function sendFile(
  slug: string,
  file: File,
  documentId: string | null,
  onProgress: (progress: number) => void,
): Promise<Outcome<{ importId: string }>> {
  const query = new URLSearchParams({ name: file.name, type: file.type })
  if (documentId !== null) query.set('document', documentId)
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/${slug}/imports?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (100 * loaded) / total : 0)
    request.onload = () => done((request.response as Outcome<{ importId: string }> | null) ?? unreachable)
    request.onerror = () => done(unreachable)
    request.send(file)
  })
}
