import type { DecisionView, PublicationView } from '@/lib/core/decisions/view'

/** A claim that was sent back or opened again, in the words of whoever did it. */
export interface TurnView {
  id: string
  kind: 'reopened' | 'returned'
  reason: string
  byName: string
  at: string
}

export type ChainLink =
  | { kind: 'settled'; at: string; decision: DecisionView }
  | { kind: 'published'; at: string; publication: PublicationView; before: PublicationView | null }
  | { kind: 'turned'; at: string; turn: TurnView }

/**
 * How a verdict came to be what it is: decisions, publications, returns and reopenings, oldest first, so that a
 * correction reads as what was said, why it was opened again, and what is said now.
 */
export function chainOf(claim: {
  decisions: readonly DecisionView[]
  publications: readonly PublicationView[]
  turns: readonly TurnView[]
}): ChainLink[] {
  const published = claim.publications.toSorted((a, b) => a.number - b.number)
  const links: ChainLink[] = [
    ...claim.decisions.map((decision) => ({ kind: 'settled' as const, at: decision.decidedAt, decision })),
    ...published.map((publication, index) => ({
      kind: 'published' as const,
      at: publication.publishedAt,
      publication,
      before: published[index - 1] ?? null,
    })),
    ...claim.turns.map((turn) => ({ kind: 'turned' as const, at: turn.at, turn })),
  ]
  return links.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
