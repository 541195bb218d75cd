import { expect, it } from 'vitest'
import { chainOf } from '@/lib/core/decisions/chain'
import type { DecisionView, PublicationView } from '@/lib/core/decisions/view'

const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`
const decision = (id: string, day: number) => ({ id, decidedAt: on(day) }) as DecisionView
const publication = (number: number, day: number) =>
  ({ id: `p${number}`, number, publishedAt: on(day) }) as PublicationView

it('tells a correction in the order it happened, each publication with the one before it', () => {
  const chain = chainOf({
    decisions: [decision('second', 6), decision('first', 1)],
    publications: [publication(2, 7), publication(1, 2)],
    turns: [{ id: 't', kind: 'reopened', reason: 'A new study.', byName: 'Ama', at: on(4) }],
  })
  const told = chain.map((link) => {
    if (link.kind === 'settled') return link.decision.id
    if (link.kind === 'turned') return link.turn.reason
    return [link.publication.number, link.before?.number ?? null]
  })
  expect(told).toEqual(['first', [1, null], 'A new study.', 'second', [2, 1]])
})
