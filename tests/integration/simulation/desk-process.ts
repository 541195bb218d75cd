import { writeSync } from 'node:fs'
import type { MemberActor } from '@/lib/core/actor'
import { rationaleOf } from '@/lib/core/review/rationale'
import { closeDatabase, db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import {
  releaseClaim,
  saveDraft,
  submitCannotJudge,
  submitReview,
  takeClaim,
} from '@/lib/server/reviews/commands'
import { takeBack } from '@/lib/server/reviews/take-back'
import { takeNext } from '@/lib/server/reviews/take-next'
import { drawFrom } from '@/tests/integration/simulation/draw'

// One app process of the simulation: some members at work, each on one claim at a time, until nothing waits for them.
// It may be killed at any moment. What a command has answered is said on standard output, line by line, before the
// next.

export interface Desk {
  seed: number
  /** Added to the clock: leases that nobody came back for have ended. */
  hoursLater: number
  reviewers: MemberActor[]
  leads: MemberActor[]
  /** How many claims are to be decided in the end. */
  claims: number
}

export interface Said {
  what: 'ready' | 'review' | 'cannot judge' | 'decision' | 'taken back' | 'idle'
  memberId?: string
  claimId?: string
}

const desk = JSON.parse(process.argv[2] ?? '') as Desk
const draw = drawFrom(desk.seed)
const effects = { ...live, now: () => new Date(Date.now() + desk.hoursLater * 3_600_000) }
const ratings = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'] as const
const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`)
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** The claim this member still holds a slot of, from before a crash. */
async function heldBy(memberId: string): Promise<string | null> {
  const held = await db.assignment.findFirst({
    where: {
      memberId,
      releasedAt: null,
      submittedAt: null,
      leaseExpiresAt: { gt: effects.now() },
      round: { closedAt: null, revealedAt: null },
    },
    select: { round: { select: { claimId: true } } },
  })
  return held?.round.claimId ?? null
}

/** One step of a reviewer; false when nothing waits. */
async function reviewOne(actor: MemberActor): Promise<boolean> {
  let claimId = await heldBy(actor.memberId)
  if (claimId === null) {
    const next = await takeNext(actor, {}, effects)
    if (!next.ok) throw new Error(`take next was refused: ${next.refusal.code}`)
    claimId = next.value.claimId
  }
  if (claimId === null) return false
  const taken = await takeClaim(actor, { claimId }, effects)
  if (!taken.ok) return true
  const { roundId } = taken.value
  const chance = draw()
  const { memberId } = actor
  const judgement = {
    ratingId: ratings[Math.floor(draw() * ratings.length)] ?? 'mixed',
    confidence: 'medium' as const,
    rationale: rationaleOf(`What ${actor.name} makes of it.`),
    evidence: [],
  }
  if (chance < 0.2) await saveDraft(actor, { roundId, content: judgement }, effects)
  if (chance < 0.05) {
    await releaseClaim(actor, { claimId }, effects)
  } else if (chance > 0.97) {
    const outcome = await submitCannotJudge(actor, { roundId, reason: 'I know the author.' }, effects)
    if (outcome.ok) say({ what: 'cannot judge', memberId, claimId })
  } else {
    const outcome = await submitReview(actor, { roundId, ...judgement }, effects)
    if (outcome.ok) say({ what: 'review', memberId, claimId })
  }
  return true
}

/** One step of a lead: settles one revealed claim; false when none waits. */
async function settleOne(actor: MemberActor): Promise<boolean> {
  if (draw() < 1 / 30) await takeBackOne(actor)
  const waiting = await db.claim.findMany({
    where: { workspaceId: actor.workspaceId, state: 'to_decide' },
    select: { id: true, rounds: { where: { closedAt: null }, select: { id: true } } },
    take: 5,
  })
  const claim = waiting[Math.floor(draw() * waiting.length)]
  const roundId = claim?.rounds[0]?.id
  if (claim === undefined || roundId === undefined) return waiting.length > 0
  const input = {
    claimId: claim.id,
    roundId,
    ratingId: 'mixed',
    summary: 'Mixed, in the end.',
    overrideReason: null,
  }
  const outcome = await settleClaim(actor, input, effects)
  if (outcome.ok) say({ what: 'decision', memberId: actor.memberId, claimId: claim.id })
  return true
}

/** One step of a lead in thirty: takes a claim back from whoever holds it, in the middle of their work. */
async function takeBackOne(actor: MemberActor): Promise<void> {
  const held = await db.assignment.findMany({
    where: {
      workspaceId: actor.workspaceId,
      releasedAt: null,
      submittedAt: null,
      round: { closedAt: null, revealedAt: null },
    },
    select: { memberId: true, round: { select: { claimId: true } } },
    take: 20,
  })
  const one = held[Math.floor(draw() * held.length)]
  if (one === undefined) return
  const { claimId } = one.round
  const outcome = await takeBack(actor, { claimId, memberId: one.memberId }, effects)
  if (outcome.ok) say({ what: 'taken back', memberId: one.memberId, claimId })
}

/** Works until everything is decided, or until nothing has come up for a while. */
async function work(step: () => Promise<boolean>, isOver: () => Promise<boolean>): Promise<void> {
  let quiet = 0
  while (quiet < 8) {
    try {
      if (await step()) quiet = 0
      else if (await isOver()) return
      else {
        quiet += 1
        await pause(150)
      }
    } catch (error) {
      // The connection was cut: what became of the step is read again from the database, as after a reload.
      if (!isCut(error)) throw error
      await pause(50)
    }
  }
}

function isCut(error: unknown): boolean {
  return /terminat|connection|closed|ECONNRESET|P1017|P2028|57P01|Unable to start a transaction/i.test(
    `${(error as { code?: string }).code ?? ''} ${error}`,
  )
}

const allDecided = async () => {
  const workspaceId = [...desk.reviewers, ...desk.leads][0]?.workspaceId
  return (await db.claim.count({ where: { workspaceId, state: 'decided' } })) === desk.claims
}

await db.$queryRaw`SELECT 1`
say({ what: 'ready' })
await Promise.all([
  ...desk.reviewers.map((actor) => work(() => reviewOne(actor), allDecided)),
  ...desk.leads.map((actor) => work(() => settleOne(actor), allDecided)),
])
say({ what: 'idle' })
await closeDatabase()
