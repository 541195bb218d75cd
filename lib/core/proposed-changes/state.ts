/** What became of a proposed change. `open` waits for the article's editor. */
export const proposedChangeStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const
export type ProposedChangeState = (typeof proposedChangeStates)[number]
