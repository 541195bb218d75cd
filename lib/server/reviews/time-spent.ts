import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { tellTimeInput } from '@/lib/core/review/input'
import type { RoundTime } from '@/lib/core/review/view'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { noLongerWho } from '@/lib/server/members/still-active'
import { ownTimes, roundsThatCount } from '@/lib/server/reviews/visible'

/** Four hours: beyond that it is no longer the time of one review. */
const MOST_SECONDS = 14_400
/** A median of fewer people would be somebody's own time, or nearly. */
export const FEWEST_PEOPLE = 3

/**
 * Adds to the time a member was at their review of an open round. Private working state: no event, and nobody else ever
 * reads it. Two pages open at once count once: no more is added than has passed since the last time it was told.
 */
export async function tellTime(
  actor: MemberActor,
  input: z.infer<typeof tellTimeInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId, memberId } = actor
  const { roundId, seconds } = input
  const may = { workspaceId, state: 'in_review', answeredThisRound: false, conflicted: false } as const
  const no = forbidden(actor, 'review.write', may, 'Only owners, leads and reviewers write reviews.')
  const gone = no ?? (await noLongerWho(db, actor))
  if (gone) return gone
  const now = effects.now()
  const told = await db.$executeRaw`
    INSERT INTO review_time (round_id, member_id, workspace_id, seconds, told_at)
    SELECT a.round_id, a.member_id, a.workspace_id, ${seconds}::integer, ${now}::timestamptz
    FROM assignment a JOIN round n ON n.id = a.round_id AND n.closed_at IS NULL
    WHERE a.round_id = ${roundId}::uuid AND a.member_id = ${memberId}::uuid AND a.workspace_id = ${workspaceId}::uuid
    ON CONFLICT (round_id, member_id) DO UPDATE SET
      seconds = least(${MOST_SECONDS}::integer, review_time.seconds + least(excluded.seconds,
        greatest(0, floor(extract(epoch FROM excluded.told_at - review_time.told_at))::integer))),
      told_at = greatest(review_time.told_at, excluded.told_at)`
  return told === 0 ? refuse('round.not-found', 'You hold no slot of this round any more.') : ok({})
}

/** A median of at least three people, in whole minutes; null of fewer. */
export interface TeamTime {
  minutes: number
  reviews: number
}

const median = Prisma.sql`ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.seconds) / 60)::integer AS minutes,
  count(*)::integer AS reviews`
const ofEnough = Prisma.sql`count(DISTINCT t.member_id) >= ${FEWEST_PEOPLE}`
const judged = Prisma.sql`JOIN review r ON r.round_id = t.round_id AND r.member_id = t.member_id AND NOT r.cannot_judge`

/**
 * Of each of these rounds: the viewer's own time, and once it is revealed the team's, where there are enough of them.
 */
export async function timesOfRounds(
  actor: MemberActor,
  roundIds: readonly string[],
): Promise<(roundId: string) => RoundTime> {
  const ids = [...roundIds]
  const [own, team] = await Promise.all([
    db.reviewTime.findMany({
      where: { ...ownTimes(actor), roundId: { in: ids } },
      select: { roundId: true, seconds: true },
    }),
    db.$queryRaw<(TeamTime & { id: string })[]>`
      SELECT n.id, ${median} FROM round n JOIN review_time t ON t.round_id = n.id ${judged}
      WHERE n.workspace_id = ${actor.workspaceId}::uuid AND n.id = ANY(${ids}::uuid[]) AND ${roundsThatCount()}
      GROUP BY n.id HAVING ${ofEnough}`,
  ])
  const mine = new Map(own.map(({ roundId, seconds }) => [roundId, Math.ceil(seconds / 60)]))
  const teams = new Map(team.map(({ id, minutes, reviews }) => [id, { minutes, reviews }]))
  return (roundId) => ({ mine: mine.get(roundId) ?? null, team: teams.get(roundId) ?? null })
}

/** The same of all rounds revealed on certain days. @param days a condition on `n.revealed_at` */
export async function timeOfTeam(workspaceId: string, days: Prisma.Sql): Promise<TeamTime | null> {
  const [team] = await db.$queryRaw<TeamTime[]>`
    SELECT ${median} FROM round n JOIN review_time t ON t.round_id = n.id ${judged}
    WHERE n.workspace_id = ${workspaceId}::uuid AND ${roundsThatCount()} AND ${days}
    HAVING ${ofEnough}`
  return team ?? null
}
