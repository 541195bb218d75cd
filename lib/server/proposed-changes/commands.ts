import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { proposeChangeInput, proposedChangeInput } from '@/lib/core/proposed-changes/input'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import type { Effects } from '@/lib/server/effects'
import { lockChange } from '@/lib/server/proposed-changes/load'
import { standingPlace } from '@/lib/server/proposed-changes/standing-place'
import { sealingRound } from '@/lib/server/reviews/sealing-round'

/** Nothing of it stays open: that somebody would have the article say something else tells how they judge. */
const sealed = (round: string | null) => (round === null ? undefined : { sealedRound: round, openFields: [] })

const EDITORS = 'Only owners, leads and reviewers propose changes.'

/**
 * Proposes other words for a passage to the article's editor. In a blind round it is its author's alone until the
 * reveal, because other words say how a claim is judged.
 */
export async function proposeChange(
  actor: MemberActor,
  input: z.infer<typeof proposeChangeInput>,
  effects: Effects,
): Promise<Outcome<{ changeId: string; sealed: boolean }>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'proposedChange.make', { workspaceId }, EDITORS)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim } = found.value
    const standing = await standingPlace(tx, claim, input.passageId)
    if (!standing.ok) return standing
    const { revisionId, place, prefix, suffix } = standing.value
    if (place.exact !== input.exact) {
      return refuse(
        'proposedChange.words-differ',
        'The words of this passage are others now. Copy what you typed, reload the page and propose it for them.',
      )
    }
    const { passageId, replacement, why } = input
    if (replacement === place.exact) {
      return refuse(
        'proposedChange.same-words',
        'These are the words that stand there already. Write other ones.',
        'replacement',
      )
    }
    const seal = await sealingRound(tx, claim.id)
    const id = effects.newId()
    const words = { ...place, prefix, suffix, replacement, why }
    const facts = { claimId: claim.id, passageId, revisionId, ...words }
    await tx.proposedChange.create({
      data: {
        id,
        workspaceId,
        documentId: claim.documentId,
        ...facts,
        sealedRoundId: seal,
        state: 'open',
        proposedById: actor.memberId,
        proposedAt: now,
      },
    })
    log.add(
      'proposedChange.made',
      id,
      { documentId: { after: claim.documentId }, roundId: { after: seal }, change: { after: facts } },
      sealed(seal),
    )
    return ok({ changeId: id, sealed: seal !== null })
  })
}

/** Takes one's own proposal back while nobody has answered it. It stays in the record as withdrawn. */
export async function withdrawChange(
  actor: MemberActor,
  input: z.infer<typeof proposedChangeInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'proposedChange.make', { workspaceId }, EDITORS)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, log) => {
    const found = await lockChange(tx, actor, input.changeId)
    if (!found.ok) return found
    const { change, namesSeal, subject } = found.value
    const notYours = forbidden(
      actor,
      'proposedChange.withdraw',
      subject,
      'Only who proposed a change withdraws it.',
    )
    if (notYours) return notYours
    if (change.state !== 'open') {
      return refuse(
        'proposedChange.not-open',
        'This proposed change is not open any more. Reload the page to see what became of it.',
      )
    }
    await tx.proposedChange.update({ where: { id: change.id }, data: { state: 'withdrawn' } })
    const documentId = { after: change.documentId }
    log.add('proposedChange.withdrawn', change.id, { documentId }, sealed(namesSeal))
    return ok({})
  })
}
