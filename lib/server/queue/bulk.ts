import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { BulkAct, BulkResult, bulkInput, bulkPreviewInput } from '@/lib/core/queue/bulk'
import { forbidden } from '@/lib/server/authorize'
import { prioritiseClaim, setDue } from '@/lib/server/claims/desk'
import { returnClaim, withdrawClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { acceptUnanimous } from '@/lib/server/decisions/accept'
import { type Effects, onTrial } from '@/lib/server/effects'
import { planAssignments } from '@/lib/server/queue/plan-assignments'
import { assignClaim } from '@/lib/server/reviews/assign'
import { takeBack } from '@/lib/server/reviews/take-back'

const leadsOnly = 'A lead or an owner changes many claims at once.'

/** What an act would do to each claim, and why it would leave some alone: tried in earnest, and taken back. */
export async function previewBulk(
  actor: MemberActor,
  input: z.infer<typeof bulkPreviewInput>,
  effects: Effects,
): Promise<Outcome<BulkResult>> {
  return oneByOne(actor, input, onTrial(effects))
}

/**
 * Does one act to many claims: each by the command that does it to one, under all its rules, in a transaction of its
 * own with events of its own. A claim that refuses is skipped with its reason, and the others are done.
 */
export async function changeMany(
  actor: MemberActor,
  input: z.infer<typeof bulkInput>,
  effects: Effects,
): Promise<Outcome<BulkResult>> {
  return oneByOne(actor, input, effects)
}

async function oneByOne(
  actor: MemberActor,
  { claimIds, act }: { claimIds: readonly string[]; act: BulkAct },
  effects: Effects,
): Promise<Outcome<BulkResult>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'claim.assign', { workspaceId, state: 'in_review' }, leadsOnly)
  if (no) return no
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: [...claimIds] } },
    select: { id: true, number: true, statement: true },
  })
  if (claims.length === 0) return refuse('claim.not-found', 'None of these claims is here.')
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const one = await actOn(actor, claimIds, act, effects)
  const result: BulkResult = { changed: [], skipped: [] }
  for (const claimId of claimIds) {
    const claim = known.get(claimId)
    if (claim === undefined) continue
    const { number, statement } = claim
    const { outcome, to } = await one(claimId)
    if (outcome.ok) result.changed.push({ claimId, number, statement, to })
    else result.skipped.push({ claimId, number, statement, why: outcome.refusal.message })
  }
  return ok(result)
}

type Done = Promise<{ outcome: Outcome<unknown>; to: string[] }>

/** The act as it is done to one claim. */
async function actOn(
  actor: MemberActor,
  claimIds: readonly string[],
  act: BulkAct,
  effects: Effects,
): Promise<(claimId: string) => Done> {
  const alone =
    (command: (claimId: string) => Promise<Outcome<unknown>>) =>
    async (claimId: string): Done => ({ outcome: await command(claimId), to: [] })
  switch (act.kind) {
    case 'assign': {
      const plan = await planAssignments(actor.workspaceId, claimIds, act, effects.now())
      return async (claimId) => {
        const planned = plan(claimId)
        if (!planned.ok) return { outcome: planned, to: [] }
        const { memberIds, names } = planned.value
        return { outcome: await assignClaim(actor, { claimId, memberIds }, effects), to: names }
      }
    }
    case 'takeBack':
      return async (claimId) => {
        const outcome = await takeBack(actor, { claimId, memberId: act.memberId }, effects)
        return { outcome, to: outcome.ok ? outcome.value.names : [] }
      }
    case 'prioritise':
      return alone((claimId) => prioritiseClaim(actor, { claimId, priority: act.priority }, effects))
    case 'due':
      return alone((claimId) => setDue(actor, { claimId, dueOn: act.dueOn }, effects))
    case 'return':
      return alone((claimId) => returnClaim(actor, { claimId, reason: act.reason }, effects))
    case 'withdraw':
      return alone((claimId) => withdrawClaim(actor, { claimId, reason: act.reason }, effects))
    case 'accept':
      return alone((claimId) => acceptUnanimous(actor, { claimId, summary: act.summary }, effects))
  }
}
