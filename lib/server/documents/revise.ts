import type { MemberActor } from '@/lib/core/actor'
import type { SetAsideReason } from '@/lib/core/coverage/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { placePassages } from '@/lib/server/claims/placements'
import type { Tx } from '@/lib/server/db'
import {
  type ArticleToFreeze,
  type Besides,
  freezeArticle,
  writeRevision,
} from '@/lib/server/documents/frozen-article'
import {
  lookAhead,
  passagesBefore,
  placeOf,
  type SeenPlaces,
  seenPlaces,
  setAsidesBefore,
} from '@/lib/server/documents/seen-places'
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
  // Looking for words in a long text takes seconds: it is done before anything is locked. What came meanwhile is looked
  // for then.
  const seen = seenPlaces(workspaceId, { headline, deck, body })
  const looked = await lookAhead(seen, { workspaceId, documentId }, frozen.value.contentSha256)
  if (!looked.ok) return looked
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
    const ids = revisions.map(({ id }) => id)
    const passages = await passagesBefore(tx, documentId, ids, seen)
    const placed = await placePassages(
      tx,
      log,
      effects,
      actor,
      { revisionId, passages, finder: seen.finder },
      now,
    )
    await carrySetAsides(tx, log, effects, actor, { last: last.id, revisionId, seen }, now)
    await reopenIfSignedOff(tx, log, documentId, `revision ${number} was imported`)
    const more = await besides(tx, { documentId, revisionId, now })
    return more.ok ? ok({ changed: true, revisionId, number, ...placed }) : more
  })
}

/** What was set aside stays set aside where the very words still stand; anything else has to be looked at again. */
async function carrySetAsides(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  of: { last: string; revisionId: string; seen: SeenPlaces },
  now: Date,
): Promise<void> {
  const { rows, from } = await setAsidesBefore(tx, of.last, of.seen)
  const carried = rows.flatMap((row) => {
    const { documentId, note, why } = row
    const { place } = of.seen.finder.find(from, placeOf(row))
    if (place === null) return []
    const id = effects.newId()
    const facts = { documentId, revisionId: of.revisionId, ...place, why: why as SetAsideReason, note }
    log.add('setAside.made', id, { setAside: { after: facts }, carriedFrom: { after: row.id } })
    return [{ id, workspaceId: actor.workspaceId, ...facts, createdById: actor.memberId, createdAt: now }]
  })
  await tx.setAside.createMany({ data: carried })
}
