import type { MemberActor } from '@/lib/core/actor'
import type { PlacementFacts } from '@/lib/core/claims/facts'
import type { Part } from '@/lib/core/claims/input'
import type { PartTexts, PlaceFinder } from '@/lib/core/claims/place-again'
import type { PlacementView, PlaceView } from '@/lib/core/claims/placement'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import type { Prisma } from '@/lib/server/generated/prisma/client'

/** Rows written in one statement: Postgres takes 32 767 parameters. */
const AT_ONCE = 1_000

export const placementSelect = {
  id: true,
  revisionId: true,
  number: true,
  status: true,
  score: true,
  reason: true,
  part: true,
  start: true,
  end: true,
  exact: true,
  candidate: true,
} satisfies Prisma.PlacementSelect

type PlacementRow = Prisma.PlacementGetPayload<{ select: typeof placementSelect }>

export function toPlacementView(row: PlacementRow): PlacementView {
  const { status, score, reason, part, start, end, exact } = row
  const placed = part !== null && start !== null && end !== null && exact !== null
  return {
    status,
    score,
    reason,
    place: placed ? { part: part as Part, start, end, exact } : null,
    candidate: row.candidate as PlaceView | null,
  }
}

/** Of a passage's placements the one that stands in a revision; null if it has none there. */
export function standingIn(rows: readonly PlacementRow[], revisionId: string): PlacementRow | null {
  const there = rows.filter((row) => row.revisionId === revisionId)
  return there.reduce<PlacementRow | null>(
    (last, row) => (last && last.number > row.number ? last : row),
    null,
  )
}

/** Writes a placement and its event. `found` by the search, or `chosen` by a person. */
export function placementRow(
  log: Log,
  verb: 'placement.found' | 'placement.chosen',
  actor: MemberActor,
  effects: Effects,
  facts: PlacementFacts,
  now: Date,
): Prisma.PlacementCreateManyInput {
  const id = effects.newId()
  log.add(verb, id, { placement: { after: facts } })
  const { place, candidate, ...plain } = facts
  return {
    id,
    workspaceId: actor.workspaceId,
    ...plain,
    ...(place ?? {}),
    ...(candidate ? { candidate: { ...candidate } } : {}),
    placedById: actor.memberId,
    placedAt: now,
  }
}

/** A passage and the last place it is known to have had before a revision. */
export interface PassageToPlace {
  id: string
  claimId: string
  from: PartTexts
  place: PlaceView
}

/**
 * Looks for every passage in a new revision and writes what was found, with an event each. Returns how many wait for a
 * person.
 */
export async function placePassages(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  input: { revisionId: string; passages: readonly PassageToPlace[]; finder: PlaceFinder },
  now: Date,
): Promise<{ carried: number; detached: number }> {
  const rows = input.passages.map(({ id, claimId, from, place }) => {
    const found = input.finder.find(from, place)
    const facts = { claimId, passageId: id, revisionId: input.revisionId, number: 1, ...found }
    return placementRow(log, 'placement.found', actor, effects, facts, now)
  })
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.placement.createMany({ data: rows.slice(at, at + AT_ONCE) })
  }
  const carried = rows.filter(({ status }) => status === 'exact' || status === 'moved').length
  return { carried, detached: rows.length - carried }
}
