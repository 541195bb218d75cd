import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { Block } from '@/lib/core/documents/block'
import { blocksOf } from '@/lib/core/documents/blocks'
import { canonicalText, decodeUtf8 } from '@/lib/core/documents/canonical-text'
import {
  type ImportDetails,
  type ImportPaste,
  MAX_ORIGINAL_BYTES,
  type signOffInput,
} from '@/lib/core/documents/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import {
  type Besides,
  freezeArticle,
  type Original,
  writeRevision,
} from '@/lib/server/documents/frozen-article'
import { changeSignOff, lockSignOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

const importersOnly = 'Only owners, leads and reviewers import articles.'

/** Freezes an article that was read from its original as revision 1 of a new document. */
export async function importArticle(
  actor: MemberActor,
  input: { details: ImportDetails; text: string; blocks: Block[]; original: Original },
  effects: Effects,
  besides: Besides = async () => ok(null),
): Promise<Outcome<{ documentId: string; revisionId: string }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'document.import', { workspaceId }, importersOnly)
  if (no) return no
  const { details, text, blocks, original } = input
  const { headline, deck } = details
  const article = freezeArticle({ headline, deck: deck ?? '', text, blocks, original })
  if (!article.ok) return article
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const documentId = effects.newId()
    const revisionId = effects.newId()
    const facts = {
      title: article.value.headline,
      byline: details.byline,
      publisher: details.publisher,
      url: details.url ?? null,
      publishedOn: details.publishedOn ?? null,
      language: details.language,
    }
    await tx.document.create({
      data: { id: documentId, workspaceId, ...facts, importedById: actor.memberId, importedAt: now },
    })
    log.add('document.imported', documentId, {
      title: { after: facts.title },
      byline: { after: facts.byline },
      publisher: { after: facts.publisher },
      url: { after: facts.url },
      publishedOn: { after: facts.publishedOn },
      language: { after: facts.language },
    })
    const by = { createdById: actor.memberId, createdAt: now }
    await writeRevision(tx, log, article.value, { id: revisionId, workspaceId, documentId, number: 1, ...by })
    const more = await besides(tx, { documentId, revisionId, now })
    return more.ok ? ok({ documentId, revisionId }) : more
  })
}

/** The same for the bytes of a plain text file: the text is kept to the character. */
export async function importDocument(
  actor: MemberActor,
  input: {
    details: ImportDetails
    file: { bytes: Uint8Array; name: string | null; mediaType: 'text/plain' }
  },
  effects: Effects,
): Promise<Outcome<{ documentId: string; revisionId: string }>> {
  const no = forbidden(actor, 'document.import', { workspaceId: actor.workspaceId }, importersOnly)
  if (no) return no
  const { details, file } = input
  if (file.bytes.length > MAX_ORIGINAL_BYTES) {
    return refuse(
      'document.too-large',
      `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import the article alone, as text.`,
      'file',
    )
  }
  const decoded = decodeUtf8(file.bytes)
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value)
  if (!text.ok) return text
  const original = { ...file, fetchedFrom: null }
  return importArticle(actor, { details, text: text.value, blocks: blocksOf(text.value), original }, effects)
}

/** The same for pasted text: its UTF-8 bytes are the original that is kept. */
export async function importPastedText(
  actor: MemberActor,
  input: ImportPaste,
  effects: Effects,
): Promise<Outcome<{ documentId: string; revisionId: string }>> {
  const no = forbidden(actor, 'document.import', { workspaceId: actor.workspaceId }, importersOnly)
  if (no) return no
  const { text, ...details } = input
  // A lone surrogate cannot be written as UTF-8: it would be replaced silently, so it is refused here.
  const canonical = canonicalText(text)
  if (!canonical.ok) return canonical
  const bytes = new TextEncoder().encode(text)
  const file = { bytes, name: null, mediaType: 'text/plain' as const }
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
