import type { ReadArticle } from '@/lib/core/imports/article'
import type { Origin } from '@/lib/core/imports/formats/format'
import { formatOf } from '@/lib/core/imports/formats/registry'
import type { Outcome } from '@/lib/core/outcome'

/** Reads an article from its original. */
export async function readArticle(bytes: Uint8Array, origin: Origin): Promise<Outcome<ReadArticle>> {
  const format = formatOf(bytes, origin)
  return format.ok ? format.value.read(bytes, origin) : format
}
