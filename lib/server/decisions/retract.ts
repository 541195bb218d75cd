import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { retractClaimInput } from '@/lib/core/decisions/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

/**
 * Takes back what is public of a claim, in whatever state it is by now: a publication of its own, with the reason that
 * readers are told. The decision stays in the record and is published no more; a claim that is settled again is
 * published as a correction.
 */
export async function retractClaim(
  actor: MemberActor,
  input: z.infer<typeof retractClaimInput>,
  effects: Effects,
): Promise<Outcome<{ publicationId: string }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, lastPublication, subject } = found.value
    const who = 'A lead or an owner takes back what is public of a claim, while something is.'
    const no = forbidden(actor, 'claim.retract', subject, who)
    if (no) return no
    if (lastPublication === null || lastPublication.id !== input.publicationId) {
      return refuse(
        'claim.changed-meanwhile',
        'Something else was published meanwhile. Reload and read it before you take it back.',
      )
    }
    const id = effects.newId()
    const facts = {
      claimId: claim.id,
      decisionId: lastPublication.decisionId,
      number: lastPublication.number + 1,
      kind: 'retraction',
      note: input.reason,
    } as const
    const { workspaceId, memberId } = actor
    await tx.publication.create({
      data: { id, workspaceId, ...facts, publishedById: memberId, publishedAt: now },
    })
    log.add('publication.made', id, {
      claimId: { after: facts.claimId },
      decisionId: { after: facts.decisionId },
      number: { after: facts.number },
      kind: { after: facts.kind },
      note: { after: facts.note },
    })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was retracted`)
    return ok({ publicationId: id })
  })
}
