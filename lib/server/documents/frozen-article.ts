import { toHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import { sha256 } from '@/lib/core/audit/sha256'
import { type Block, blockSchema } from '@/lib/core/documents/block'
import { canonicalText } from '@/lib/core/documents/canonical-text'
import { MAX_BLOCKS, MAX_ORIGINAL_BYTES, MAX_TEXT_LENGTH } from '@/lib/core/documents/input'
import { storable } from '@/lib/core/input-fields'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Log } from '@/lib/server/audit'
import { writeSentences } from '@/lib/server/coverage/sentences'
import type { Tx } from '@/lib/server/db'

/** The bytes an article was read from. `mediaType` is what it was read as, not what it claims to be. */
export interface Original {
  bytes: Uint8Array
  name: string | null
  mediaType: string
  /** The address it was fetched from, after redirects; null for a file or pasted text. */
  fetchedFrom: string | null
}

/** An article as it is handed over to be frozen: canonical once checked. */
export interface ArticleToFreeze {
  headline: string
  deck: string
  text: string
  blocks: Block[]
  original: Original
}

/** A checked article with its hashes, ready to be written as a revision. */
export interface FrozenArticle extends ArticleToFreeze {
  textSha256: string
  /** Of JCS({deck, headline, text}): what decides whether the text changed. */
  contentSha256: string
  blocksSha256: string
  originalSha256: string
}

const utf8 = new TextEncoder()
const hash = (bytes: Uint8Array) => toHex(sha256(bytes))
const figure = (value: number) => value.toLocaleString('en-US')

/** Checks an article against the rules of a revision: canonical text, blocks that cover it in order, and the limits. */
export function freezeArticle(article: ArticleToFreeze): Outcome<FrozenArticle> {
  const { original } = article
  if (original.bytes.length > MAX_ORIGINAL_BYTES) {
    return refuse(
      'document.too-large',
      `This file is larger than ${figure(MAX_ORIGINAL_BYTES / 1_000_000)} MB. Import the article alone.`,
      'file',
    )
  }
  const text = canonicalText(article.text)
  if (!text.ok) return text
  if (text.value.trim() === '') {
    return refuse(
      'document.empty',
      'There is no text in this. Paste the article, or choose another file.',
      'text',
    )
  }
  if (text.value.length > MAX_TEXT_LENGTH) {
    return refuse(
      'document.too-long',
      `This text has ${figure(text.value.length)} characters; the limit is ${figure(MAX_TEXT_LENGTH)}. Import it in parts.`,
      'text',
    )
  }
  if (article.blocks.length > MAX_BLOCKS) {
    return refuse(
      'document.too-many-lines',
      `This text has ${figure(article.blocks.length)} paragraphs and lines; the limit is ${figure(MAX_BLOCKS)}. Import it in parts.`,
      'text',
    )
  }
  const headline = canonicalText(article.headline)
  if (!headline.ok) return headline
  const deck = canonicalText(article.deck)
  if (!deck.ok) return deck
  const blocks = blockSchema.array().parse(article.blocks)
  if (!cover(text.value, blocks)) throw new Error('blocks do not cover the text in order')
  const content = { deck: deck.value, headline: headline.value, text: text.value }
  return ok({
    ...content,
    blocks,
    original: { ...original, name: original.name === null ? null : storable(original.name.slice(0, 200)) },
    textSha256: hash(utf8.encode(text.value)),
    contentSha256: hash(utf8.encode(canonicalize(content))),
    blocksSha256: hash(utf8.encode(canonicalize(blocks))),
    originalSha256: hash(original.bytes),
  })
}

/** Whether blocks are in order, disjoint and not empty, with nothing but white space outside them. */
function cover(text: string, blocks: readonly Block[]): boolean {
  let end = 0
  for (const block of blocks) {
    if (block.start < end || block.end <= block.start || block.end > text.length) return false
    if (text.slice(end, block.start).trim() !== '') return false
    end = block.end
  }
  return text.slice(end).trim() === ''
}

/** What else is to be written in the transaction that freezes an article; its refusal undoes the freezing. */
export type Besides = (
  tx: Tx,
  frozen: { documentId: string; revisionId: string; now: Date },
) => Promise<Outcome<unknown>>

/** Writes a revision and its event, and where its sentences are. */
export async function writeRevision(
  tx: Tx,
  log: Log,
  article: FrozenArticle,
  row: {
    id: string
    workspaceId: string
    documentId: string
    number: number
    createdById: string
    createdAt: Date
  },
): Promise<void> {
  const { headline, deck, text, blocks, original, textSha256, contentSha256, originalSha256 } = article
  await tx.revision.create({
    data: {
      ...row,
      headline,
      deck,
      text,
      blocks: blocks as object[],
      textSha256,
      contentSha256,
      original: original.bytes.slice(),
      originalSha256,
      originalName: original.name,
      originalMediaType: original.mediaType,
      fetchedFrom: original.fetchedFrom,
    },
  })
  await writeSentences(tx, { ...row, headline, deck, text, blocks })
  log.add('revision.frozen', row.id, {
    documentId: { after: row.documentId },
    number: { after: row.number },
    headline: { after: headline },
    deck: { after: deck },
    textSha256: { after: textSha256 },
    contentSha256: { after: contentSha256 },
    blocksSha256: { after: article.blocksSha256 },
    originalSha256: { after: originalSha256 },
    originalName: { after: original.name },
    originalMediaType: { after: original.mediaType },
    fetchedFrom: { after: original.fetchedFrom },
  })
}
