import type { MemberActor } from '@/lib/core/actor'
import { type LiveChange, type Told, told } from '@/lib/core/live/told'
import { can } from '@/lib/core/permissions'

/**
 * What the server knows of an event that may be news to somebody. Of its sealed contents nothing is in it but whose
 * slot it took, and each of these is told of themselves alone.
 */
export interface LiveFact {
  workspaceId: string
  seq: number
  verb: string
  subjectId: string
  /** Who did it, and under which name; null where that was erased. */
  by: { memberId: string; name: string } | null
  claimId: string | null
  claimNumber: number | null
  documentId: string | null
  /** Of a row that is sealed with a round: who may read it all the same. Null once everybody may. */
  sealed: { leads: boolean; memberIds: string[] } | null
  /** Whose slot it took: each of them is told, whoever else is. */
  unseats: readonly string[]
  /** When it was read from the log, so never before it was there: milliseconds since 1970. */
  readAt: number
}

/** What one member is told of an event: that something of this kind happened to this thing, never what it says. */
export interface LiveSignal {
  change: LiveChange
  claimId: string | null
  claimNumber: number | null
  documentId: string | null
  /** The name of whoever did it; null where it does not matter or was erased. */
  by: string | null
  /** The member did it themselves, perhaps in another window. */
  own: boolean
  readAt: number
}

/** Who was the last to submit, and so revealed the round, is no news of its own: names may be hidden for longer. */
const nameless: ReadonlySet<LiveChange> = new Set<LiveChange>(['revealed', 'reviewIn', 'sources'])

/**
 * The projection of an event for one member, or null when they are not told. Pure: the stream, notifications and tests
 * ask the same function.
 */
export function liveSignal(fact: LiveFact, actor: MemberActor): LiveSignal | null {
  const known = Object.hasOwn(told, fact.verb) ? told[fact.verb as keyof typeof told] : undefined
  if (known === undefined || fact.workspaceId !== actor.workspaceId) return null
  const [whom, general] = known
  const unseated = fact.unseats.includes(actor.memberId)
  const change = unseated ? (fact.verb === 'conflict.declared' ? 'keptOut' : 'takenBack') : general
  if (!unseated && !isTold(fact, whom, actor)) return null
  const { claimId, claimNumber, documentId, readAt } = fact
  const by = nameless.has(change) ? null : (fact.by?.name ?? null)
  return {
    change,
    claimId,
    claimNumber,
    documentId,
    by,
    own: fact.by?.memberId === actor.memberId,
    readAt,
  }
}

function isTold({ sealed }: LiveFact, whom: Told, actor: MemberActor): boolean {
  const { workspaceId } = actor
  if (whom === 'nobody') return false
  if (whom === 'progress' && !can(actor, 'review.progress', { workspaceId })) return false
  if (whom === 'managers' && !can(actor, 'member.manage', { workspaceId })) return false
  return sealed === null || maySeeSealed(sealed, actor)
}

function maySeeSealed(sealed: NonNullable<LiveFact['sealed']>, actor: MemberActor): boolean {
  if (sealed.memberIds.includes(actor.memberId)) return true
  return sealed.leads && can(actor, 'comment.readSealed', { workspaceId: actor.workspaceId })
}
