import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { lockComment } from '@/lib/server/comments/load'
import type { Tx } from '@/lib/server/db'
import { sealingRound } from '@/lib/server/reviews/sealing-round'

export const blindRound = refuse(
  'comment.blind-round',
  'The claim is in a blind round, and everybody reads this thread. Start a new one: until the reveal it is a question to the leads.',
)

/** The seal of an event: who wrote, and on which claim, stays open; the words do not. */
export const sealed = (round: string | null) =>
  round === null ? undefined : { sealedRound: round, openFields: ['claimId'] }

interface Place {
  /** The round the words are sealed with, or null. */
  seal: string | null
  /** Whoever reads a sealed thread beside the leads: who began it. */
  asker: string | null
}

/** A new thread: in a blind round it is a question to the leads. The passage must be one of the claim's. */
export async function newThread(tx: Tx, claimId: string, passageId: string | null): Promise<Outcome<Place>> {
  if (passageId !== null) {
    const passage = await tx.passage.count({ where: { id: passageId, claimId } })
    if (passage === 0) {
      return refuse(
        'comment.no-passage',
        'These words are not a passage of this claim. Reload the page and try again.',
      )
    }
  }
  return ok({ seal: await sealingRound(tx, claimId), asker: null })
}

/** A reply goes where its thread is: sealed with it, or to everybody, which must wait while a blind round is open. */
export async function replyPlace(
  tx: Tx,
  actor: MemberActor,
  claimId: string,
  replyToId: string,
): Promise<Outcome<Place>> {
  const found = await lockComment(tx, actor, replyToId)
  if (!found.ok) return found
  const { comment, seal, openRound } = found.value
  if (comment.claimId !== claimId || comment.replyToId !== null) {
    return refuse(
      'comment.no-thread',
      'This is not where a thread begins. Reload the page and reply to it there.',
    )
  }
  if (comment.resolvedAt !== null) {
    return refuse('comment.resolved', 'This thread is resolved. Reopen it to reply.')
  }
  return seal === null && openRound !== null ? blindRound : ok({ seal, asker: comment.authorId })
}
