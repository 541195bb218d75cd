import type { NotificationKind } from '@/lib/core/notifications/kind'

/** The people around a claim, by what they are to it: member ids. */
export interface ClaimPeople {
  /** Who drafted it. */
  drafter: string
  /** Whose reviews were revealed, in any of its rounds. */
  reviewers: readonly string[]
  /** Whoever may settle it: active leads and owners. */
  leads: readonly string[]
  /** Who settled it, each time. */
  deciders: readonly string[]
  /** Of a comment: who is called in it (of an edited one, who was not before), and who spoke in its thread before. */
  mentioned: readonly string[]
  thread: readonly string[]
  /** Of other words for a passage: who offered them, and who edits the article. */
  proposer: string | null
  editor: string | null
}

/** Events that tell somebody in person. */
export const notifyingVerbs = [
  'claim.returned',
  'claim.revealed',
  'claim.settled',
  'claim.reopened',
  'comment.written',
  'comment.edited',
  'proposedChange.made',
  'proposedChange.accepted',
  'proposedChange.rejected',
] as const
type NotifyingVerb = (typeof notifyingVerbs)[number]

const isNotifying = (verb: string): verb is NotifyingVerb => notifyingVerbs.some((one) => one === verb)

/**
 * Who is told of an event, and as what; each person once, the first that fits, and never whoever did it. Whether they
 * may know of it is asked apart (`liveSignal`).
 */
export function recipientsOf(
  verb: string,
  people: ClaimPeople,
  by: string | null,
): Map<string, NotificationKind> {
  const found = new Map<string, NotificationKind>()
  const tell = (kind: NotificationKind, ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null && id !== by && !found.has(id)) found.set(id, kind)
  }
  if (!isNotifying(verb)) return found
  switch (verb) {
    case 'claim.returned':
      tell('returned', [people.drafter])
      break
    case 'claim.revealed':
      tell('revealed', people.reviewers)
      tell('toDecide', people.leads)
      break
    case 'claim.settled':
      tell('decided', [...people.reviewers, people.drafter])
      break
    case 'claim.reopened':
      tell('reopened', [...people.deciders, ...people.reviewers, people.drafter])
      break
    case 'comment.written':
      tell('mention', people.mentioned)
      tell('reply', people.thread)
      break
    case 'comment.edited':
      tell('mention', people.mentioned)
      break
    case 'proposedChange.made':
      // Who made it may have no name yet.
      tell('proposed', people.editor === people.proposer ? [] : [people.editor])
      break
    case 'proposedChange.accepted':
    case 'proposedChange.rejected':
      tell('answered', [people.proposer])
      break
  }
  return found
}
