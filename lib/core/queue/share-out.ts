/** A claim that slots are given of. */
export interface Wanting {
  claimId: string
  /** Slots that nobody holds. */
  free: number
  /** Members who hold one already, or answered in this round. */
  closedTo: ReadonlySet<string>
}

/** `turn`: one after the other in the order given; `load`: whoever has least on their desk by then. */
export type Sharing = 'turn' | 'load'

/**
 * Who gets which claim, so that each comes to `overlap` of the members: as many as there are slots for, never somebody
 * to whom it is closed. In the order of the claims; members of the same load come in their own order.
 *
 * @param members with how many claims they have on their desk now
 * @returns the members for each claim, by its id; an empty list where there is nobody or no slot
 */
export function shareOut(
  claims: readonly Wanting[],
  members: readonly { id: string; load: number }[],
  sharing: Sharing,
  overlap: number,
): Map<string, string[]> {
  const load = new Map(members.map(({ id, load: now }) => [id, now]))
  const order = members.map(({ id }) => id)
  let turn = 0
  const given = new Map<string, string[]>()
  for (const { claimId, free, closedTo } of claims) {
    const wanted = Math.max(0, Math.min(overlap, free))
    const from = sharing === 'turn' ? [...order.slice(turn), ...order.slice(0, turn)] : byLoad(order, load)
    const chosen = from.filter((id) => !closedTo.has(id)).slice(0, wanted)
    for (const id of chosen) load.set(id, (load.get(id) ?? 0) + 1)
    const last = chosen.at(-1)
    if (last !== undefined) turn = (order.indexOf(last) + 1) % order.length
    given.set(claimId, chosen)
  }
  return given
}

const byLoad = (order: readonly string[], load: ReadonlyMap<string, number>): string[] =>
  order.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))
