import { createHash } from 'node:crypto'
import { canonicalText } from '@/lib/core/documents/canonical-text'
import type { ReadArticle } from '@/lib/core/imports/article'
import { db } from '@/lib/server/db'
import { readArticle } from '@/lib/server/imports/read-article'

/**
 * Whether an article is the one that the newest revision of its document was made from: the id of that revision, or
 * null.
 *
 * The same bytes are the same article, and so is the same text. Where a person corrected the text or left parts of it
 * out, the revision differs from what was read; then its original is read again, in the same way, and compared. That
 * also sees through pages whose bytes change with every visit.
 */
export async function sameAsLastRevision(
  of: { workspaceId: string; documentId: string },
  read: ReadArticle,
  from: { bytes: Uint8Array; wholePage: boolean },
): Promise<string | null> {
  const last = await db.revision.findFirst({ where: of, orderBy: { number: 'desc' } })
  if (last === null) return null
  const { headline, deck, text } = last
  if (createHash('sha256').update(from.bytes).digest('hex') === last.originalSha256) return last.id
  if (isSame(read, { headline, deck, text })) return last.id
  const address = last.fetchedFrom
  const origin = {
    name: last.originalName,
    mediaType: last.originalMediaType,
    address,
    wholePage: from.wholePage,
  }
  const before = await readArticle(new Uint8Array(last.original), origin)
  return before.ok && before.value.format === read.format && isSame(read, before.value) ? last.id : null
}

type Words = Pick<ReadArticle, 'headline' | 'deck' | 'text'>

/** As it would be frozen: the byte order mark and the line ends of the sender do not count. */
function isSame(a: Words, b: Words): boolean {
  return (['headline', 'deck', 'text'] as const).every((part) => canonical(a[part]) === canonical(b[part]))
}

function canonical(text: string): string {
  const outcome = canonicalText(text)
  return outcome.ok ? outcome.value : text
}
