import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { choosePlaceInput } from '@/lib/core/claims/placement'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import { wordsRefused } from '@/lib/server/claims/passages'
import { placementRow } from '@/lib/server/claims/placements'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

/**
 * A person says where the words of a passage are in the newest revision, or that they are no longer there. The passage
 * itself, and what was judged, stay as they are; a choice can be made again, and every one is kept.
 */
export async function choosePlace(
  actor: MemberActor,
  input: z.infer<typeof choosePlaceInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(
      actor,
      'passage.place',
      subject,
      'Only owners, leads and reviewers say where words are in a new text.',
    )
    if (no) return no
    const { workspaceId } = actor
    const { passageId, revisionId, words } = input
    const passage = await tx.passage.findFirst({
      where: { id: passageId, claimId: claim.id, removedAt: null },
      select: { revisionId: true },
    })
    if (passage === null) {
      return refuse('passage.not-found', 'That passage is no longer part of this claim.')
    }
    const newest = await tx.revision.findFirst({
      where: { workspaceId, documentId: claim.documentId },
      orderBy: { number: 'desc' },
      select: { id: true, headline: true, deck: true, text: true },
    })
    if (newest?.id !== revisionId) {
      return refuse(
        'passage.old-revision',
        'The article has a newer text. Reload the page and choose the words in it.',
      )
    }
    if (passage.revisionId === revisionId) {
      return refuse('passage.in-place', 'That passage was marked in this very text: it stands where it is.')
    }
    const refused = words === null ? null : wordsRefused(newest, words)
    if (refused) return refused
    const before = await tx.placement.aggregate({ where: { passageId, revisionId }, _max: { number: true } })
    const facts = {
      claimId: claim.id,
      passageId,
      revisionId,
      number: (before._max.number ?? 0) + 1,
      status: words === null ? ('lost' as const) : ('chosen' as const),
      score: 1,
      reason: 'by-hand',
      place: words,
      candidate: null,
    }
    await tx.placement.create({ data: placementRow(log, 'placement.chosen', actor, effects, facts, now) })
    await reopenIfSignedOff(
      tx,
      log,
      claim.documentId,
      `words of claim ${claim.number} were placed in the new text`,
    )
    return ok({})
  })
}
