import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { prioritiseClaimInput, setDueInput } from '@/lib/core/claims/desk-input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import type { Claim } from '@/lib/server/generated/prisma/client'

const leadsOnly =
  'A lead or an owner says what comes first, as long as a claim is neither decided nor withdrawn.'

/** Acts as a lead on a claim that is locked, as long as it is on the desk. */
const onDesk = (
  actor: MemberActor,
  claimId: string,
  permission: 'claim.prioritise' | 'claim.setDue',
  effects: Effects,
  act: (tx: Tx, log: Log, claim: Claim) => Promise<Outcome<object>>,
) =>
  recorded<object>(actor, actor.workspaceId, effects, async (tx, log) => {
    const found = await lockClaim(tx, actor, claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    return forbidden(actor, permission, subject, leadsOnly) ?? act(tx, log, claim)
  })

/** Says how soon a claim is to be worked on. A new edition: whoever is editing the draft is told. */
export async function prioritiseClaim(
  actor: MemberActor,
  input: z.infer<typeof prioritiseClaimInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return onDesk(actor, input.claimId, 'claim.prioritise', effects, async (tx, log, claim) => {
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
  return onDesk(actor, input.claimId, 'claim.setDue', effects, async (tx, log, claim) => {
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
