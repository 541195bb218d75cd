/** What became of a proposed change. `open` waits for the article's editor. */
export const proposedChangeStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const
export type ProposedChangeState = (typeof proposedChangeStates)[number]

/** The state an address asks for; null for all of them, or for one there is not. */
export const readState = (asked: string | null | undefined): ProposedChangeState | null =>
  proposedChangeStates.find((state) => state === asked) ?? null
