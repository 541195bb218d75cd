import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { toHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import { sha256 } from '@/lib/core/audit/sha256'
import { blocksOf } from '@/lib/core/documents/blocks'
import { canonicalText, decodeUtf8 } from '@/lib/core/documents/canonical-text'
import {
  type ImportDetails,
  type ImportPaste,
  MAX_BLOCKS,
  MAX_ORIGINAL_BYTES,
  type signOffInput,
} from '@/lib/core/documents/input'
import { storable } from '@/lib/core/input-fields'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { changeSignOff, lockSignOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

/** Bytes as a person handed them over. `mediaType` is what the file is imported as, not what it claims. */
export interface ImportedFile {
  bytes: Uint8Array
  name: string | null
  mediaType: 'text/plain'
}

const utf8 = new TextEncoder()
const hash = (bytes: Uint8Array) => toHex(sha256(bytes))

/** Freezes an article as revision 1 of a new document. The text is kept to the character. */
export async function importDocument(
  actor: MemberActor,
  input: { details: ImportDetails; file: ImportedFile },
  effects: Effects,
): Promise<Outcome<{ documentId: string; revisionId: string }>> {
  const may = { workspaceId: actor.workspaceId }
  const no = forbidden(actor, 'document.import', may, 'Only owners, leads and reviewers import articles.')
  if (no) return no

  const { details, file } = input
  if (file.bytes.length > MAX_ORIGINAL_BYTES) {
    return refuse(
      'document.too-large',
      'This file is larger than 8 MB. Import the article alone, as text.',
      'file',
    )
  }
  const decoded = decodeUtf8(file.bytes)
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value)
  if (!text.ok) return text
  if (text.value.trim() === '') {
    return refuse(
      'document.empty',
      'There is no text in this. Paste the article, or choose another file.',
      'text',
    )
  }
  const blocks = blocksOf(text.value)
  if (blocks.length > MAX_BLOCKS) {
    return refuse(
      'document.too-many-lines',
      `This text has ${blocks.length.toLocaleString('en-US')} paragraphs and lines; the limit is ${MAX_BLOCKS.toLocaleString('en-US')}. Import it in parts.`,
      'text',
    )
  }
  const originalName = file.name === null ? null : storable(file.name.slice(0, 200))
  const headline = canonicalText(details.headline)
  if (!headline.ok) return headline
  const deck = canonicalText(details.deck ?? '')
  if (!deck.ok) return deck

  const content = { deck: deck.value, headline: headline.value, text: text.value }
  const textSha256 = hash(utf8.encode(text.value))
  const contentSha256 = hash(utf8.encode(canonicalize(content)))
  const originalSha256 = hash(file.bytes)

  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const documentId = effects.newId()
    const revisionId = effects.newId()
    const facts = {
      title: headline.value,
      byline: details.byline,
      publisher: details.publisher,
      url: details.url ?? null,
      publishedOn: details.publishedOn ?? null,
      language: details.language,
    }
    const { workspaceId } = actor
    await tx.document.create({
      data: { id: documentId, workspaceId, ...facts, importedById: actor.memberId, importedAt: now },
    })
    await tx.revision.create({
      data: {
        id: revisionId,
        workspaceId,
        documentId,
        number: 1,
        ...content,
        blocks: blocks as object[],
        textSha256,
        contentSha256,
        original: file.bytes.slice(),
        originalSha256,
        originalName,
        originalMediaType: file.mediaType,
        createdById: actor.memberId,
        createdAt: now,
      },
    })
    log.add('document.imported', documentId, {
      title: { after: facts.title },
      byline: { after: facts.byline },
      publisher: { after: facts.publisher },
      url: { after: facts.url },
      publishedOn: { after: facts.publishedOn },
      language: { after: facts.language },
    })
    log.add('revision.frozen', revisionId, {
      documentId: { after: documentId },
      number: { after: 1 },
      headline: { after: headline.value },
      deck: { after: deck.value },
      textSha256: { after: textSha256 },
      contentSha256: { after: contentSha256 },
      originalSha256: { after: originalSha256 },
      originalName: { after: originalName },
      originalMediaType: { after: file.mediaType },
    })
    return ok({ documentId, revisionId })
  })
}

/** The same for pasted text: its UTF-8 bytes are the original that is kept. */
export async function importPastedText(
  actor: MemberActor,
  input: ImportPaste,
  effects: Effects,
): Promise<Outcome<{ documentId: string; revisionId: string }>> {
  const no = forbidden(
    actor,
    'document.import',
    { workspaceId: actor.workspaceId },
    'Only owners, leads and reviewers import articles.',
  )
  if (no) return no
  const { text, ...details } = input
  // A lone surrogate cannot be written as UTF-8: it would be replaced silently, so it is refused here.
  const canonical = canonicalText(text)
  if (!canonical.ok) return canonical
  const file: ImportedFile = { bytes: utf8.encode(text), name: null, mediaType: 'text/plain' }
  return importDocument(actor, { details, file }, effects)
}

/** Signs a document off, naming the claims still open. Any later change of its record reopens it. */
export async function signOffDocument(
  actor: MemberActor,
  input: z.infer<typeof signOffInput>,
  effects: Effects,
): Promise<Outcome<{ signOffId: string }>> {
  const no = forbidden(
    actor,
    'document.signOff',
    { workspaceId: actor.workspaceId },
    'A lead or an owner signs documents off.',
  )
  if (no) return no
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const { workspaceId } = actor
    const document = await tx.document.findFirst({
      where: { id: input.documentId, workspaceId },
      select: { id: true },
    })
    if (document === null) return refuse('document.not-found', 'There is no such document here.')
    const before = await lockSignOff(tx, document.id)
    const open = await tx.claim.findMany({
      where: { workspaceId, documentId: document.id, state: { in: ['draft', 'in_review', 'to_decide'] } },
      select: { number: true },
      orderBy: { number: 'asc' },
    })
    const openClaims = open.map((claim) => claim.number)
    const signOffId = effects.newId()
    await tx.signOff.create({
      data: {
        id: signOffId,
        workspaceId,
        documentId: document.id,
        conclusion: input.conclusion,
        openClaims,
        signedById: actor.memberId,
        signedAt: now,
      },
    })
    log.add('signOff.given', signOffId, {
      documentId: { after: document.id },
      conclusion: { after: input.conclusion },
      openClaims: { after: openClaims },
    })
    await changeSignOff(tx, document.id, signOffId)
    log.add('document.signedOff', document.id, {
      signOffId: { before, after: signOffId },
    })
    return ok({ signOffId })
  })
}
