import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { claimWithReason, submitClaimInput } from '@/lib/core/claims/input'
import type { ClaimState } from '@/lib/core/claims/state'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Permission } from '@/lib/core/permissions'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { type LockedClaim, lockClaim } from '@/lib/server/claims/load'
import { closeRound, openRound } from '@/lib/server/claims/rounds'
import type { Tx } from '@/lib/server/db'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

type WithReason = z.infer<typeof claimWithReason>

/** Sends a draft to review: freezes its version and opens a round with one slot per required review. */
export async function submitClaim(
  actor: MemberActor,
  input: z.infer<typeof submitClaimInput>,
  effects: Effects,
): Promise<Outcome<{ roundId: string }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.submit', subject, 'Only a draft can be sent to review.')
    if (no) return no
    if (claim.edition !== input.edition) {
      return refuse(
        'claim.changed-meanwhile',
        'Somebody changed this claim since you opened it. Reload and read it again.',
      )
    }
    const round = await openRound(tx, log, effects, actor, claim, now)
    if (!round.ok) return round
    await moveClaim(tx, claim, 'in_review', { returnedReason: null })
    log.add('claim.submitted', claim.id, { state: { before: claim.state, after: 'in_review' } })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} went to review`)
    return round
  })
}

/**
 * Sends a claim back to draft, with the reason. Reviews of a round not yet revealed stay sealed till the next reveal.
 */
export async function returnClaim(actor: MemberActor, input: WithReason, effects: Effects) {
  const no = 'A lead or an owner returns a claim, while it is in review or waits for a decision.'
  return step(actor, input, effects, 'claim.return', no, async ({ claim, round }, tx, log, now) => {
    if (round) await closeRound(tx, log, claim.id, round.id, 'returned', now)
    await moveClaim(tx, claim, 'draft', { returnedReason: input.reason })
    log.add('claim.returned', claim.id, change(claim.state, 'draft', input.reason))
    return 'draft'
  })
}

/** Opens a new round on a claim that was revealed or decided. A publication stays, marked "under review since". */
export async function reopenClaim(actor: MemberActor, input: WithReason, effects: Effects) {
  const no = 'A lead or an owner opens a new round, once a claim waits for a decision or is decided.'
  return step(actor, input, effects, 'claim.reopen', no, async ({ claim, round }, tx, log, now) => {
    if (round) await closeRound(tx, log, claim.id, round.id, 'returned', now)
    const opened = await openRound(tx, log, effects, actor, claim, now)
    if (!opened.ok) return opened
    await moveClaim(tx, claim, 'in_review', { reopenedAt: now })
    log.add('claim.reopened', claim.id, change(claim.state, 'in_review', input.reason))
    return 'in_review'
  })
}

/** Takes a claim that was never published out of the document's work. */
export async function withdrawClaim(actor: MemberActor, input: WithReason, effects: Effects) {
  const no =
    'A lead or an owner withdraws a claim, and only one that was never published. Its author may, while it is a draft that never went to review.'
  return step(actor, input, effects, 'claim.withdraw', no, async ({ claim, round }, tx, log, now) => {
    if (round) await closeRound(tx, log, claim.id, round.id, 'withdrawn', now)
    await moveClaim(tx, claim, 'withdrawn', {})
    log.add('claim.withdrawn', claim.id, change(claim.state, 'withdrawn', input.reason))
    return 'withdrawn'
  })
}

/** Brings a withdrawn claim back as a draft. */
export async function restoreClaim(actor: MemberActor, input: WithReason, effects: Effects) {
  const no =
    'A lead or an owner restores a withdrawn claim. Its author may, if it never went to review and they withdrew it themselves.'
  return step(actor, input, effects, 'claim.restore', no, async ({ claim }, tx, log) => {
    await moveClaim(tx, claim, 'draft', { returnedReason: null })
    log.add('claim.restored', claim.id, change(claim.state, 'draft', input.reason))
    return 'draft'
  })
}

const change = (before: ClaimState, after: ClaimState, reason: string) => ({
  state: { before, after },
  reason: { after: reason },
})

/** What was done, as the reason why a signed-off document is open again. */
const done = {
  'claim.return': 'returned',
  'claim.reopen': 'reopened',
  'claim.withdraw': 'withdrawn',
  'claim.restore': 'restored',
} satisfies Partial<Record<Permission, string>>

/** The shape that return, reopen, withdraw and restore share: lock, authorize, do, reopen a signed-off document. */
async function step(
  actor: MemberActor,
  input: WithReason,
  effects: Effects,
  permission: keyof typeof done,
  sentence: string,
  act: (found: LockedClaim, tx: Tx, log: Log, now: Date) => Promise<ClaimState | Outcome<never>>,
): Promise<Outcome<{ state: ClaimState; edition: number }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const no = forbidden(actor, permission, found.value.subject, sentence)
    if (no) return no
    if (input.edition !== undefined && input.edition !== found.value.claim.edition) {
      return refuse(
        'claim.changed-meanwhile',
        'Somebody changed this claim since you opened it. Reload and read it again.',
      )
    }
    const state = await act(found.value, tx, log, now)
    if (typeof state !== 'string') return state
    const { documentId, number } = found.value.claim
    await reopenIfSignedOff(tx, log, documentId, `claim ${number} was ${done[permission]}`)
    return ok({ state, edition: found.value.claim.edition + 1 })
  })
}

async function moveClaim(
  tx: Tx,
  claim: { id: string; edition: number },
  state: ClaimState,
  rest: { returnedReason?: string | null; reopenedAt?: Date },
): Promise<void> {
  await tx.claim.update({ where: { id: claim.id }, data: { state, edition: claim.edition + 1, ...rest } })
}
