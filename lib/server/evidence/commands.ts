import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { attachEvidenceInput, removeEvidenceInput } from '@/lib/core/evidence/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'
import { evidenceFacts, writeEvidence } from '@/lib/server/evidence/write'
import { chosenSource } from '@/lib/server/sources/register'

const draftsOnly =
  'Common evidence is attached while the claim is a draft. During a review, add what you find to your own review.'

/** Cites a source for a draft claim: evidence that every reviewer of the next round will see. */
export async function attachEvidence(
  actor: MemberActor,
  input: z.infer<typeof attachEvidenceInput>,
  effects: Effects,
): Promise<Outcome<{ evidenceId: string; sourceId: string; foundAgain: boolean }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.change', subject, draftsOnly)
    if (no) return no
    const source = await chosenSource(tx, log, effects, actor, input.choice, now)
    if (!source.ok) return source
    const evidenceId = effects.newId()
    await writeEvidence(tx, log, {
      id: evidenceId,
      workspaceId: actor.workspaceId,
      claimId: claim.id,
      sourceId: source.value.sourceId,
      reviewId: null,
      addedById: actor.memberId,
      addedAt: now,
      citation: input.citation,
    })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was changed`)
    return ok({ evidenceId, ...source.value })
  })
}

/** Takes common evidence off a draft claim, with the reason; the log keeps what it said. */
export async function removeEvidence(
  actor: MemberActor,
  input: z.infer<typeof removeEvidenceInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const row = await tx.evidence.findFirst({
      where: { id: input.evidenceId, workspaceId: actor.workspaceId, removedAt: null },
    })
    if (row === null) return refuse('evidence.not-found', 'That evidence is no longer part of this claim.')
    const found = await lockClaim(tx, actor, row.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.change', subject, draftsOnly)
    if (no) return no
    if (row.reviewId !== null) {
      return refuse('evidence.of-review', 'This evidence belongs to a submitted review and stays with it.')
    }
    await tx.evidence.update({ where: { id: row.id }, data: { removedAt: now } })
    log.add('evidence.removed', row.id, {
      evidence: { before: evidenceFacts(row) },
      reason: { after: input.reason },
    })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was changed`)
    return ok({})
  })
}
