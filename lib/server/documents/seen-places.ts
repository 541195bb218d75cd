import type { Part } from '@/lib/core/claims/input'
import { type PartTexts, type PlaceFinder, placeFinder } from '@/lib/core/claims/place-again'
import type { PlacementView, PlaceView } from '@/lib/core/claims/placement'
import {
  type PassageToPlace,
  placementSelect,
  standingIn,
  toPlacementView,
} from '@/lib/server/claims/placements'
import { db, type Tx } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'

/** Longest stretch of looking before others in this process get their turn. */
const STRETCH_MS = 25

/** A finder that looks for the same words once, and the earlier texts it has looked from. */
export interface SeenPlaces {
  finder: PlaceFinder
  /** The texts of these revisions; loaded when they are not at hand yet. */
  textsOf(revisionIds: Iterable<string>): Promise<ReadonlyMap<string, PartTexts>>
}

/** Finds words in a text that is to become a revision of the workspace, and remembers where. */
export function seenPlaces(workspaceId: string, to: PartTexts): SeenPlaces {
  const finder = placeFinder(to)
  const texts = new Map<string, PartTexts>()
  const found = new Map<PartTexts, Map<string, PlacementView>>()
  return {
    finder: {
      find(from, place) {
        const known = found.get(from) ?? new Map<string, PlacementView>()
        found.set(from, known)
        const key = `${place.part} ${place.start} ${place.end}`
        const view = known.get(key) ?? finder.find(from, place)
        known.set(key, view)
        return view
      },
    },
    async textsOf(revisionIds) {
      const missing = [...new Set(revisionIds)].filter((id) => !texts.has(id))
      for (const [id, text] of await frozenTexts(workspaceId, missing)) texts.set(id, text)
      return texts
    },
  }
}

/** Looks for everything that is known now, outside of any transaction, and lets others in between. */
export async function lookAhead(
  seen: SeenPlaces,
  of: { workspaceId: string; documentId: string },
  contentSha256: string,
): Promise<void> {
  const revisions = await db.revision.findMany({
    where: of,
    select: { id: true, contentSha256: true },
    orderBy: { number: 'desc' },
  })
  const [last] = revisions
  if (last === undefined || last.contentSha256 === contentSha256) return
  const ids = revisions.map(({ id }) => id)
  const passages = await passagesBefore(db, of.documentId, ids, seen)
  const { rows, from } = await setAsidesBefore(db, last.id, seen)
  let since = performance.now()
  for (const one of [...passages, ...rows.map((row) => ({ from, place: placeOf(row) }))]) {
    seen.finder.find(one.from, one.place)
    if (performance.now() - since < STRETCH_MS) continue
    await new Promise((done) => setImmediate(done))
    since = performance.now()
  }
}

/**
 * Every passage of the document with the newest place it is known to have had. One that waits in a later revision is
 * looked for from where it stood before that.
 *
 * @param newestFirst ids of the document's revisions
 */
export async function passagesBefore(
  tx: Tx,
  documentId: string,
  newestFirst: readonly string[],
  seen: SeenPlaces,
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
  const known = rows.flatMap((row) => {
    for (const revisionId of newestFirst) {
      const standing = standingIn(row.placements, revisionId)
      const placed = standing ? toPlacementView(standing).place : null
      const place = row.revisionId === revisionId ? placeOf(row) : placed
      if (place) return [{ id: row.id, claimId: row.claimId, revisionId, place }]
    }
    return []
  })
  const texts = await seen.textsOf(known.map(({ revisionId }) => revisionId))
  return known.flatMap(({ revisionId, ...passage }) => {
    const from = texts.get(revisionId)
    return from ? [{ ...passage, from }] : []
  })
}

/** What is set aside in the newest revision, and its text. */
export async function setAsidesBefore(tx: Tx, revisionId: string, seen: SeenPlaces) {
  const rows = await tx.setAside.findMany({ where: { revisionId, liftedAt: null }, orderBy: { id: 'asc' } })
  const from = (await seen.textsOf([revisionId])).get(revisionId)
  if (from === undefined) throw new Error(`revision ${revisionId} has no text`)
  return { rows, from }
}

/** Where the words of a row stand in its revision. */
export const placeOf = ({
  part,
  start,
  end,
  exact,
}: Omit<PlaceView, 'part'> & { part: string }): PlaceView => ({ part: part as Part, start, end, exact })
