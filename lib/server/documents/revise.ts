import type { MemberActor } from '@/lib/core/actor'
import type { Part } from '@/lib/core/claims/input'
import { type PartTexts, type PlaceFinder, placeFinder } from '@/lib/core/claims/place-again'
import type { SetAsideReason } from '@/lib/core/coverage/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import {
  type PassageToPlace,
  placementSelect,
  placePassages,
  standingIn,
  toPlacementView,
} from '@/lib/server/claims/placements'
import type { Tx } from '@/lib/server/db'
import {
  type ArticleToFreeze,
  type Besides,
  freezeArticle,
  writeRevision,
} from '@/lib/server/documents/frozen-article'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

/** What importing an article again came to. */
export type Revised =
  | { changed: false; revisionId: string; number: number }
  /** `carried` passages stand in the new text; `detached` ones wait for a person. */
  | { changed: true; revisionId: string; number: number; carried: number; detached: number }

/**
 * Freezes a changed article as the next revision of its document, and looks for every passage in it: what stands there
 * unchanged is carried over, the rest waits for a person. The same text makes no revision. Signed-off documents reopen.
 */
export async function reviseDocument(
  actor: MemberActor,
  input: { documentId: string } & ArticleToFreeze,
  effects: Effects,
  besides: Besides = async () => ok(null),
): Promise<Outcome<Revised>> {
  const { workspaceId } = actor
  const { documentId, ...article } = input
  const no = forbidden(
    actor,
    'document.revise',
    { workspaceId },
    'Only owners, leads and reviewers import a changed text.',
  )
  if (no) return no
  const frozen = freezeArticle(article)
  if (!frozen.ok) return frozen
  const { headline, deck, text: body } = frozen.value
  const finder = placeFinder({ headline, deck, body })
  return recorded(actor, workspaceId, effects, async (tx, log, now): Promise<Outcome<Revised>> => {
    // The claims first, then the document: the order in which every command locks.
    await tx.$queryRaw`SELECT id FROM claim WHERE document_id = ${documentId}::uuid
      AND workspace_id = ${workspaceId}::uuid ORDER BY id FOR NO KEY UPDATE`
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM document WHERE id = ${documentId}::uuid AND workspace_id = ${workspaceId}::uuid FOR UPDATE`
    if (locked.length === 0) return refuse('document.not-found', 'There is no such document here.')
    const revisions = await tx.revision.findMany({
      where: { workspaceId, documentId },
      select: { id: true, number: true, contentSha256: true },
      orderBy: { number: 'desc' },
    })
    const [last] = revisions
    if (last === undefined) throw new Error(`document ${documentId} has no revision`)
    if (last.contentSha256 === frozen.value.contentSha256) {
      return ok({ changed: false, revisionId: last.id, number: last.number })
    }
    const revisionId = effects.newId()
    const number = last.number + 1
    const row = {
      id: revisionId,
      workspaceId,
      documentId,
      number,
      createdById: actor.memberId,
      createdAt: now,
    }
    await writeRevision(tx, log, frozen.value, row)
    const texts = await frozenTexts(
      workspaceId,
      revisions.map(({ id }) => id),
    )
    const passages = await passagesBefore(
      tx,
      documentId,
      revisions.map(({ id }) => id),
      texts,
    )
    const placed = await placePassages(tx, log, effects, actor, { revisionId, passages, finder }, now)
    const from = texts.get(last.id)
    if (from) await carrySetAsides(tx, log, effects, actor, { last: last.id, from, revisionId, finder }, now)
    await reopenIfSignedOff(tx, log, documentId, `revision ${number} was imported`)
    const more = await besides(tx, { documentId, revisionId, now })
    return more.ok ? ok({ changed: true, revisionId, number, ...placed }) : more
  })
}

/**
 * Every passage of the document with the newest place it is known to have had. One that waits in a later revision is
 * looked for from where it stood before that.
 *
 * @param newestFirst ids of the document's revisions
 */
async function passagesBefore(
  tx: Tx,
  documentId: string,
  newestFirst: readonly string[],
  texts: ReadonlyMap<string, PartTexts>,
): Promise<PassageToPlace[]> {
  const rows = await tx.passage.findMany({
    where: { claim: { documentId }, removedAt: null },
    select: {
      id: true,
      claimId: true,
      revisionId: true,
      part: true,
      start: true,
      end: true,
      exact: true,
      placements: { select: placementSelect },
    },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap((row) => {
    const { id, claimId, start, end, exact } = row
    for (const revisionId of newestFirst) {
      const from = texts.get(revisionId)
      const standing = standingIn(row.placements, revisionId)
      const placed = standing ? toPlacementView(standing).place : null
      const place = row.revisionId === revisionId ? { part: row.part as Part, start, end, exact } : placed
      if (from && place) return [{ id, claimId, from, place }]
    }
    return []
  })
}

/** What was set aside stays set aside where the very words still stand; anything else has to be looked at again. */
async function carrySetAsides(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  of: { last: string; from: PartTexts; revisionId: string; finder: PlaceFinder },
  now: Date,
): Promise<void> {
  const rows = await tx.setAside.findMany({
    where: { revisionId: of.last, liftedAt: null },
    orderBy: { id: 'asc' },
  })
  const carried = rows.flatMap((row) => {
    const { start, end, exact, documentId, note } = row
    const { place } = of.finder.find(of.from, { part: row.part as Part, start, end, exact })
    if (place === null) return []
    const id = effects.newId()
    const facts = { documentId, revisionId: of.revisionId, ...place, why: row.why as SetAsideReason, note }
    log.add('setAside.made', id, { setAside: { after: facts }, carriedFrom: { after: row.id } })
    return [{ id, workspaceId: actor.workspaceId, ...facts, createdById: actor.memberId, createdAt: now }]
  })
  await tx.setAside.createMany({ data: carried })
}
