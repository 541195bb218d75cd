import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import type { Outcome } from '@/lib/core/outcome'
import { type FetchedPage, fetchPage } from '@/lib/server/outside/fetch-page'

/** Types under which sites hand out articles; files without a known type are told by their bytes. */
const TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/octet-stream',
  'binary/octet-stream',
])

const ACCEPT = 'text/html,application/xhtml+xml,application/pdf;q=0.8,text/plain;q=0.7,*/*;q=0.1'

/** Shortest time between two figures: each is written to the database. */
const TELL_EVERY_MS = 300

/** Fetches the page of an article. `tell` gets the progress, 0 to 100, where the site says how much there is. */
export function fetchArticle(url: string, tell: (progress: number) => void): Promise<Outcome<FetchedPage>> {
  let told = 0
  return fetchPage(url, {
    accept: ACCEPT,
    takes: (type) => type === null || TYPES.has(type),
    limits: { bytes: MAX_ORIGINAL_BYTES },
    onProgress: (received, total) => {
      const now = performance.now()
      if (total === null || total === 0 || now - told < TELL_EVERY_MS) return
      told = now
      tell(Math.min(99, Math.floor((100 * received) / total)))
    },
  })
}
