import { blocksOf } from '@/lib/core/documents/blocks'
import { textOfFile } from '@/lib/core/documents/canonical-text'
import type { ReadArticle } from '@/lib/core/imports/article'
import type { Origin } from '@/lib/core/imports/formats/format'
import { type Outcome, ok } from '@/lib/core/outcome'

/** Reads an article from its original. */
export async function readArticle(bytes: Uint8Array, _origin: Origin): Promise<Outcome<ReadArticle>> {
  const text = textOfFile(bytes)
  if (!text.ok) return text
  const unknown = { byline: null, publisher: null, url: null, publishedOn: null, language: null }
  const parts = { headline: '', deck: '', text: text.value, blocks: blocksOf(text.value), notes: [] }
  return ok({ format: 'txt', ...unknown, ...parts })
}
