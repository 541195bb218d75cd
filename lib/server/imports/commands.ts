import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import {
  type importInput,
  MOST_OPEN_IMPORTS,
  type retryImportInput,
  type StartImport,
} from '@/lib/core/imports/input'
import { isUnderWay } from '@/lib/core/imports/state'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { keptFromImports } from '@/lib/server/imports/kept-from-imports'
import { isSilent } from '@/lib/server/imports/silence'
import { queues } from '@/lib/server/jobs/queues'
import { send } from '@/lib/server/jobs/send'

const notFound = refuse('import.not-found', 'This import is not here any more.')

/**
 * Takes an article in, to be fetched and read in the background. Working state: nothing is recorded until its text is
 * frozen.
 */
export async function startImport(
  actor: MemberActor,
  input: StartImport,
  effects: Effects,
): Promise<Outcome<{ importId: string }>> {
  const { workspaceId, memberId } = actor
  const documentId = input.documentId ?? null
  const no =
    documentId === null
      ? forbidden(
          actor,
          'document.import',
          { workspaceId },
          'Only owners, leads and reviewers import articles.',
        )
      : forbidden(
          actor,
          'document.revise',
          { workspaceId },
          'Only owners, leads and reviewers import a changed text.',
        )
  if (no) return no
  if (documentId !== null && (await db.document.count({ where: { id: documentId, workspaceId } })) === 0) {
    return refuse('document.not-found', 'There is no such document here.')
  }
  if ('bytes' in input && input.bytes.length === 0) {
    return refuse('import.empty', 'This file is empty. Choose another one.', 'file')
  }
  const open = await db.articleImport.count({ where: { workspaceId, memberId, state: { not: 'used' } } })
  if (open >= MOST_OPEN_IMPORTS) {
    return refuse(
      'import.too-many',
      `You have ${MOST_OPEN_IMPORTS} imports that are not frozen yet. Freeze or remove some of them first.`,
    )
  }
  const importId = effects.newId()
  const now = effects.now()
  const of = { id: importId, workspaceId, memberId, documentId, createdAt: now, changedAt: now }
  await db.articleImport.create({ data: { ...of, state: 'waiting', ...whatToImport(input) } })
  await send(queues.importArticle, importId)
  return ok({ importId })
}

function whatToImport(input: StartImport) {
  if ('url' in input) return { url: input.url }
  const { bytes, name, mediaType } = input
  return {
    name: name || null,
    mediaType: mediaType || null,
    original: bytes.slice(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
  }
}

/** Does it once more: what failed, what nobody was heard working at, or (for the whole page) what was read. */
export async function retryImport(
  actor: MemberActor,
  input: z.infer<typeof retryImportInput>,
  effects: Effects,
): Promise<Outcome<{ importId: string }>> {
  const { importId, wholePage } = input
  const { workspaceId, memberId } = actor
  const no = keptFromImports(actor)
  if (no) return no
  const row = await db.articleImport.findFirst({
    where: { id: importId, workspaceId, memberId },
    select: { state: true, url: true, attempts: true, changedAt: true, wholePage: true, sha256: true },
  })
  if (row === null) return notFound
  const { state, attempts } = row
  if (state === 'used')
    return refuse('import.used', 'This import is frozen already. Open its document instead.')
  if (isUnderWay(state) && !isSilent(row, effects.now())) {
    return refuse('import.under-way', 'This import is under way. Wait a moment.')
  }
  const hasOriginal = row.sha256 !== null && state !== 'unchanged'
  // The whole of the page that was fetched; anything else that has an address is fetched anew.
  const keeps = hasOriginal && (wholePage || row.url === null)
  if (!keeps && row.url === null) {
    return refuse('import.no-original', 'The file is not kept for this. Import it again.')
  }
  const cleared = keeps
    ? {}
    : { original: null, sha256: null, size: null, name: null, mediaType: null, fetchedFrom: null }
  const { count } = await db.articleImport.updateMany({
    where: { id: importId, workspaceId, memberId, state, attempts },
    data: {
      ...cleared,
      state: 'waiting',
      wholePage: wholePage || row.wholePage,
      progress: null,
      problem: null,
      problemCode: null,
      revisionId: null,
      article: Prisma.DbNull,
      // A person asks: the tries are counted from here, above those of whoever may still be at it.
      attempts: attempts + 1,
      changedAt: effects.now(),
    },
  })
  if (count === 0) return refuse('import.under-way', 'This import is under way. Wait a moment.')
  await send(queues.importArticle, importId)
  return ok({ importId })
}

/** Takes it off the list, with the original that was kept for it. A revision it became stays. */
export async function dropImport(
  actor: MemberActor,
  input: z.infer<typeof importInput>,
  _effects: Effects,
): Promise<Outcome<null>> {
  const { workspaceId, memberId } = actor
  const no = keptFromImports(actor)
  if (no) return no
  const { count } = await db.articleImport.deleteMany({
    where: { id: input.importId, workspaceId, memberId },
  })
  return count === 0 ? notFound : ok(null)
}
