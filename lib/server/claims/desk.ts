import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { prioritiseClaimInput, setDueInput } from '@/lib/core/claims/desk-input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import type { Effects } from '@/lib/server/effects'

const leadsOnly =
  'A lead or an owner says what comes first, as long as a claim is neither decided nor withdrawn.'

/** Says how soon a claim is to be worked on. A new edition: whoever is editing the draft is told. */
export async function prioritiseClaim(
  actor: MemberActor,
  input: z.infer<typeof prioritiseClaimInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return recorded<object>(actor, actor.workspaceId, effects, async (tx, log) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.prioritise', subject, leadsOnly)
    if (no) return no
    const { priority } = input
    if (claim.priority === priority) return refuse('claim.already-so', `Its priority is ${priority} already.`)
    await tx.claim.update({ where: { id: claim.id }, data: { priority, edition: claim.edition + 1 } })
    log.add('claim.prioritised', claim.id, { priority: { before: claim.priority, after: priority } })
    return ok({})
  })
}

/** Sets the day on which a claim should be settled, or takes it off. */
export async function setDue(
  actor: MemberActor,
  input: z.infer<typeof setDueInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return recorded<object>(actor, actor.workspaceId, effects, async (tx, log) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.setDue', subject, leadsOnly)
    if (no) return no
    const { dueOn } = input
    if (claim.dueOn === dueOn) {
      return refuse(
        'claim.already-so',
        dueOn === null ? 'It has no due date.' : `It is due on ${dueOn} already.`,
      )
    }
    await tx.claim.update({ where: { id: claim.id }, data: { dueOn } })
    log.add('claim.dueSet', claim.id, { dueOn: { before: claim.dueOn, after: dueOn } })
    return ok({})
  })
}
