import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { readArticleSchema } from '@/lib/core/imports/article'
import type { freezeImportInput } from '@/lib/core/imports/input'
import { knownFormats } from '@/lib/core/imports/known-formats'
import { leaveOut } from '@/lib/core/imports/leave-out'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { db } from '@/lib/server/db'
import { importArticle } from '@/lib/server/documents/commands'
import type { Besides } from '@/lib/server/documents/frozen-article'
import { reviseDocument } from '@/lib/server/documents/revise'
import type { Effects } from '@/lib/server/effects'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { keptFromImports } from '@/lib/server/imports/kept-from-imports'

/** What the frozen text is now. `changed` is false when the document had this very text already. */
export interface FrozenImport {
  documentId: string
  revisionId: string
  changed: boolean
}

const usedAlready = refuse('import.used', 'This import is frozen already. Open its document instead.')

/**
 * Freezes what was read, with the person's corrections: as revision 1 of a new document, or as the next revision of the
 * one it was imported for. The import is used up in the same transaction, so that two clicks make one document.
 */
export async function freezeImport(
  actor: MemberActor,
  input: z.infer<typeof freezeImportInput>,
  effects: Effects,
): Promise<Outcome<FrozenImport>> {
  const { workspaceId, memberId } = actor
  const no = keptFromImports(actor)
  if (no) return no
  const row = await db.articleImport.findFirst({ where: { id: input.importId, workspaceId, memberId } })
  if (row === null) return refuse('import.not-found', 'This import is not here any more.')
  if (row.state === 'used') return usedAlready
  if (row.state !== 'ready' || row.original === null) {
    return refuse(
      'import.not-ready',
      'This import is not read yet. Wait until its text is shown, then freeze it.',
    )
  }
  const article = readArticleSchema.parse(row.article)
  const left = leaveOut(article, input.leftOut)
  if (left.blocks.length === 0) {
    return refuse('import.nothing-left', 'Every part of the text is left out. Take at least one back in.')
  }
  const { id, attempts, name, fetchedFrom } = row
  const bytes = new Uint8Array(row.original)
  const original = { bytes, name, mediaType: knownFormats[article.format].mediaType, fetchedFrom }
  const usedUp: Besides = async (tx, { revisionId, now }) => {
    const { count } = await tx.articleImport.updateMany({
      where: { id, attempts, state: 'ready' },
      data: { ...empty, state: 'used', revisionId, changedAt: now },
    })
    return count === 0 ? usedAlready : ok(null)
  }
  if (row.documentId === null) {
    const done = await importArticle(actor, { details: input.details, ...left, original }, effects, usedUp)
    return done.ok ? ok({ ...done.value, changed: true }) : done
  }
  const { documentId } = row
  const { headline, deck } = input.details
  const done = await reviseDocument(
    actor,
    { documentId, headline, deck: deck ?? '', ...left, original },
    effects,
    usedUp,
  )
  if (!done.ok) return done
  const { revisionId, changed } = done.value
  if (!changed) {
    await db.articleImport.updateMany({
      where: { id, attempts, state: 'ready' },
      data: { ...empty, state: 'unchanged', revisionId, changedAt: effects.now() },
    })
  }
  return ok({ documentId, revisionId, changed })
}

/** What was kept for the import only: the revision has its own. */
const empty = { original: null, article: Prisma.DbNull, progress: null }
