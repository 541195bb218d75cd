import type { Part } from '@/lib/core/claims/input'
import { type PartTexts, type PlaceFinder, placeFinder } from '@/lib/core/claims/place-again'
import type { PlacementView, PlaceView } from '@/lib/core/claims/placement'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import {
  type PassageToPlace,
  placementSelect,
  standingIn,
  toPlacementView,
} from '@/lib/server/claims/placements'
import { db, type Tx } from '@/lib/server/db'
import { frozenTexts } from '@/lib/server/documents/frozen-text'
import { askTextWorker, SHORT, unitsOf } from '@/lib/server/documents/text-work'

/** A finder that looks for the same words once, and the earlier texts it has looked from. */
export interface SeenPlaces {
  finder: PlaceFinder
  /** The text that is looked in. */
  to: PartTexts
  /** Notes where a passage is, as the finder would have found it. */
  know(from: PartTexts, place: PlaceView, view: PlacementView): void
  /** The texts of these revisions; loaded when they are not at hand yet. */
  textsOf(revisionIds: Iterable<string>): Promise<ReadonlyMap<string, PartTexts>>
}

/** Finds words in a text that is to become a revision of the workspace, and remembers where. */
export function seenPlaces(workspaceId: string, to: PartTexts): SeenPlaces {
  const finder = placeFinder(to)
  const texts = new Map<string, PartTexts>()
  const found = new Map<PartTexts, Map<string, PlacementView>>()
  const keyOf = (place: PlaceView) => `${place.part} ${place.start} ${place.end}`
  const knownOf = (from: PartTexts) => {
    const known = found.get(from) ?? new Map<string, PlacementView>()
    found.set(from, known)
    return known
  }
  const know: SeenPlaces['know'] = (from, place, view) => void knownOf(from).set(keyOf(place), view)
  return {
    finder: {
      find(from, place) {
        const view = knownOf(from).get(keyOf(place)) ?? finder.find(from, place)
        know(from, place, view)
        return view
      },
    },
    to,
    know,
    async textsOf(revisionIds) {
      const missing = [...new Set(revisionIds)].filter((id) => !texts.has(id))
      for (const [id, text] of await frozenTexts(workspaceId, missing)) texts.set(id, text)
      return texts
    },
  }
}

/**
 * Looks for everything that is known now, outside of any transaction; in long texts outside of this process.
 * Refuses `revision.too-much` and `revision.busy`.
 */
export async function lookAhead(
  seen: SeenPlaces,
  of: { workspaceId: string; documentId: string },
  contentSha256: string,
): Promise<Outcome<null>> {
  const revisions = await db.revision.findMany({
    where: of,
    select: { id: true, contentSha256: true },
    orderBy: { number: 'desc' },
  })
  const [last] = revisions
  if (last === undefined || last.contentSha256 === contentSha256) return ok(null)
  const ids = revisions.map(({ id }) => id)
  const passages = await passagesBefore(db, of.documentId, ids, seen)
  const { rows, from } = await setAsidesBefore(db, last.id, seen)
  const asked = [...passages, ...rows.map((row) => ({ from, place: placeOf(row) }))]
  const texts = [...new Set(asked.map((one) => one.from))]
  if (asked.length === 0) return ok(null)
  if (unitsOf(seen.to, ...texts) <= SHORT) {
    for (const one of asked) seen.finder.find(one.from, one.place)
    return ok(null)
  }
  const places = asked.map((one) => ({ text: texts.indexOf(one.from), place: one.place }))
  const answer = await askTextWorker<PlacementView[]>({ place: { to: seen.to, texts, places } })
  if (!answer.came) return gaveUp[answer.why]
  asked.forEach((one, n) => {
    const view = answer.value[n]
    if (view) seen.know(one.from, one.place, view)
  })
  return ok(null)
}

const gaveUp = {
  'too-much': refuse(
    'revision.too-much',
    'This text and the one before it are too long, and too different, to find every passage again. Import it as an article of its own.',
  ),
  busy: refuse('revision.busy', 'Many long texts are being compared at this moment. Try again in a minute.'),
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
