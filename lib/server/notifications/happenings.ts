import type { LiveFact } from '@/lib/core/live/signal'
import { notifyingVerbs } from '@/lib/core/notifications/recipients'
import { db } from '@/lib/server/db'
import { readFacts } from '@/lib/server/live/facts'

/**
 * Something of a claim that may tell somebody, with the number and hour of the event that gives reason to tell it now.
 */
export interface Happening {
  fact: LiveFact
  claimId: string
  seq: number
  at: Date
}

/**
 * What these events of one log may tell. A reveal also gives reason to tell what was said in its blind round, to those
 * who may know of it only now.
 */
export async function happeningsOf(workspaceId: string, facts: readonly LiveFact[]): Promise<Happening[]> {
  const notifying = facts.filter(({ verb }) => notifyingVerbs.some((one) => one === verb))
  const events = await db.event.findMany({
    where: { workspaceId, seq: { in: notifying.map(({ seq }) => seq) } },
    select: { seq: true, at: true },
  })
  const atOf = new Map(events.map(({ seq, at }) => [seq, at]))
  const happenings: Happening[] = []
  for (const fact of notifying) {
    const { seq, claimId, verb } = fact
    const at = atOf.get(seq)
    if (claimId === null || at === undefined) continue
    const opened = verb === 'claim.revealed' ? await openedBy(workspaceId, claimId, at) : []
    for (const one of [fact, ...opened]) happenings.push({ fact: one, claimId, seq, at })
  }
  return happenings
}

/**
 * What was said under the seal of the rounds of a claim that a reveal at this instant opened, and still stands:
 * comments that were not withdrawn, and proposed changes nobody took back.
 */
async function openedBy(workspaceId: string, claimId: string, at: Date): Promise<LiveFact[]> {
  const sealedRound = { is: { claimId, revealedAt: at } }
  const [comments, changes] = await Promise.all([
    db.comment.findMany({ where: { workspaceId, sealedRound, withdrawnAt: null }, select: { id: true } }),
    db.proposedChange.findMany({ where: { workspaceId, sealedRound, state: 'open' }, select: { id: true } }),
  ])
  const said = [...comments, ...changes].map(({ id }) => id)
  const events = await db.event.findMany({
    where: { workspaceId, subjectId: { in: said }, verb: { in: ['comment.written', 'proposedChange.made'] } },
    orderBy: { seq: 'asc' },
    select: { seq: true },
  })
  const facts = await Promise.all(events.map(({ seq }) => readFacts(workspaceId, seq - 1, seq, 1)))
  return facts.flat()
}
