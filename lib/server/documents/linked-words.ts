import type { MemberActor } from '@/lib/core/actor'
import { placeFinder } from '@/lib/core/claims/place-again'
import type { PlaceView } from '@/lib/core/claims/placement'
import type { LinkedWords, LinkedWordsInput } from '@/lib/core/documents/linked-words'
import { authorize } from '@/lib/server/authorize'
import { placementSelect, toPlacementView } from '@/lib/server/claims/placements'
import { db } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { existingId } from '@/lib/server/existing-id'
import { NotFound } from '@/lib/server/not-found'

/** Longer texts (UTF-16 units, both together) are not compared for a link: that would keep others waiting. */
const MOST_UNITS = 800_000

/**
 * Where the words of a link into an earlier revision are in the newest text. What the record says of a passage on
 * exactly these words counts first, a person's word before all; else they are looked for as at a new revision, and only
 * what is certain is a place. @throws NotFound
 */
export async function findLinkedWords(
  actor: MemberActor,
  documentId: string,
  { revision: number, part, start, end }: LinkedWordsInput,
): Promise<LinkedWords> {
  const { workspaceId } = actor
  authorize(actor, 'document.read', { workspaceId })
  const id = existingId(documentId)
  const revisions = await db.revision.findMany({
    where: { workspaceId, documentId: id },
    select: { id: true, number: true },
    orderBy: { number: 'desc' },
  })
  const [newest] = revisions
  const old = revisions.find((one) => one.number === number)
  if (!newest || !old) throw new NotFound('revision')
  const texts = await frozenTexts(workspaceId, [old.id, newest.id])
  const [from, to] = [texts.get(old.id), texts.get(newest.id)]
  const exact = from?.[part].slice(start, end) ?? ''
  if (!from || !to || end > from[part].length) throw new NotFound('words')
  const words: PlaceView = { part, start, end, exact }
  if (old.id === newest.id) return { exact, place: words }
  const passages = await db.passage.findMany({
    where: { workspaceId, revisionId: old.id, part, start, end, removedAt: null },
    select: {
      placements: {
        where: { revisionId: newest.id },
        select: placementSelect,
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
    take: 20,
  })
  const said = passages.flatMap(({ placements }) => placements.map(toPlacementView))
  const known = said.find(({ score, place }) => place && score === 1) ?? said.find(({ place }) => place)
  if (known) return { exact, place: known.place }
  if (said.length > 0 || from[part].length + to[part].length > MOST_UNITS) return { exact, place: null }
  return { exact, place: placeFinder(to).find(from, words).place }
}
