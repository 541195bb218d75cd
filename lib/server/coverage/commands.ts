import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { liftSetAsideInput, setAsideInput } from '@/lib/core/coverage/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { wordsRefused } from '@/lib/server/claims/passages'
import { setAsideFacts } from '@/lib/server/coverage/to-view'
import type { Tx } from '@/lib/server/db'
import { lockSignOff, reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

const NOT_YOURS = 'Only owners, leads and reviewers say what is not checkable.'

const notFound = () => refuse('document.not-found', 'There is no such document here.')

/**
 * Sets words aside as not checkable, several stretches at once and for one reason. Every stretch must stand in the
 * newest text; what is set aside already stays as it is. A document that was signed off is reopened.
 */
export async function setAside(
  actor: MemberActor,
  input: z.infer<typeof setAsideInput>,
  effects: Effects,
): Promise<Outcome<{ setAsideIds: string[] }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'coverage.setAside', { workspaceId }, NOT_YOURS)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const revision = await newestText(tx, workspaceId, input.documentId)
    if (revision === null) return notFound()
    const live = await tx.setAside.findMany({
      where: { revisionId: revision.id, liftedAt: null },
      select: { part: true, start: true, end: true },
    })
    const taken = new Set(live.map(placeOf))
    const setAsideIds: string[] = []
    for (const { revisionId, part, start, end, exact } of input.words) {
      if (revisionId !== revision.id) return refuse('coverage.old-revision', OLD_TEXT)
      const refused = wordsRefused(revision, { part, start, end, exact })
      if (refused) return refused
      if (taken.has(placeOf({ part, start, end }))) continue
      taken.add(placeOf({ part, start, end }))
      const id = effects.newId()
      const { documentId, why, note } = input
      const row = { documentId, revisionId, part, start, end, exact, why, note }
      await tx.setAside.create({
        data: { id, workspaceId, ...row, createdById: actor.memberId, createdAt: now },
      })
      log.add('setAside.made', id, {
        setAside: { after: setAsideFacts(row) },
        carriedFrom: { after: null },
      })
      setAsideIds.push(id)
    }
    if (setAsideIds.length === 0) {
      return refuse(
        'coverage.already-set-aside',
        'These words are set aside already. Reload the page to see by whom and why.',
      )
    }
    await reopenIfSignedOff(tx, log, input.documentId, 'words were set aside')
    return ok({ setAsideIds })
  })
}

const OLD_TEXT = 'The article has a newer text. Reload the page and look at the words in it.'

const placeOf = ({ part, start, end }: { part: string; start: number; end: number }) =>
  `${part} ${start} ${end}`

/** Takes words up again that were set aside: they count as not looked at, unless a claim is on them. */
export async function liftSetAside(
  actor: MemberActor,
  input: z.infer<typeof liftSetAsideInput>,
  effects: Effects,
): Promise<Outcome<{ lifted: number }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'coverage.setAside', { workspaceId }, NOT_YOURS)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const { documentId } = input
    const revision = await newestText(tx, workspaceId, documentId)
    if (revision === null) return notFound()
    const ids = [...new Set(input.setAsideIds)]
    const rows = await tx.setAside.findMany({
      where: { workspaceId, documentId, id: { in: ids } },
      orderBy: { id: 'asc' },
    })
    if (rows.some((row) => row.revisionId !== revision.id)) return refuse('coverage.old-revision', OLD_TEXT)
    const live = rows.filter((row) => row.liftedAt === null)
    if (live.length < ids.length) {
      return refuse(
        'coverage.not-set-aside',
        'Some of these words are not set aside any more. Reload the page to see how they stand.',
      )
    }
    await tx.setAside.updateMany({
      where: { id: { in: live.map(({ id }) => id) } },
      data: { liftedAt: now },
    })
    for (const row of live) log.add('setAside.lifted', row.id, { setAside: { before: setAsideFacts(row) } })
    await reopenIfSignedOff(tx, log, documentId, 'words set aside were taken up again')
    return ok({ lifted: live.length })
  })
}

/** The newest text of a document, with the document's row locked: two people setting aside, or a new text, wait. */
async function newestText(tx: Tx, workspaceId: string, documentId: string) {
  const document = await tx.document.findFirst({
    where: { workspaceId, id: documentId },
    select: { id: true },
  })
  if (document === null) return null
  await lockSignOff(tx, documentId)
  return tx.revision.findFirst({
    where: { workspaceId, documentId },
    orderBy: { number: 'desc' },
    select: { id: true, headline: true, deck: true, text: true },
  })
}
