import type { MemberActor } from '@/lib/core/actor'
import type { AgreementFilter } from '@/lib/core/agreement/filter'
import type { InsightsView, TimeToDecision, Week } from '@/lib/core/insights/view'
import { everyWeek } from '@/lib/core/insights/weeks'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { daysBetween } from '@/lib/server/insights/days'
import { timeOfTeam } from '@/lib/server/reviews/time-spent'

type Period = Pick<AgreementFilter, 'from' | 'to'>

/**
 * Progress, claims settled a week and time to decision of the workspace, in a few queries whatever its size. States,
 * rounds and decisions, and of revealed rounds the time their reviews took: a blind round changes none of it but by
 * being open.
 *
 * @throws NotFound
 */
export async function getInsights(
  actor: MemberActor,
  period: Period,
  now = new Date(),
): Promise<InsightsView> {
  const { workspaceId } = actor
  authorize(actor, 'insights.read', { workspaceId })
  const [progress, weeks, times, reviewTime] = await Promise.all([
    progressOf(workspaceId),
    weeksOf(workspaceId, period),
    timesOf(workspaceId, period),
    timeOfTeam(workspaceId, daysBetween(Prisma.sql`n.revealed_at`, period)),
  ])
  return {
    ...progress,
    weeks: everyWeek(weeks, period.from, period.to ?? now.toISOString().slice(0, 10)),
    times,
    reviewTime,
  }
}

async function progressOf(workspaceId: string): Promise<Pick<InsightsView, 'progress' | 'published'>> {
  const rows = await db.$queryRaw<
    { state: keyof InsightsView['progress']; claims: number; published: number }[]
  >`
    SELECT c.state, count(*)::integer AS claims, count(*) FILTER (
      WHERE c.state = 'decided' AND (SELECT p.kind <> 'retraction' FROM publication p
        WHERE p.claim_id = c.id ORDER BY p.number DESC LIMIT 1))::integer AS published
    FROM claim c WHERE c.workspace_id = ${workspaceId}::uuid GROUP BY c.state`
  const progress = { draft: 0, in_review: 0, to_decide: 0, decided: 0, withdrawn: 0 }
  for (const { state, claims } of rows) progress[state] = claims
  return { progress, published: rows.reduce((sum, { published }) => sum + published, 0) }
}

/** A claim that is settled twice in a week is one claim settled. */
function weeksOf(workspaceId: string, period: Period): Promise<Week[]> {
  return db.$queryRaw<Week[]>`
    SELECT to_char(date_trunc('week', d.decided_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS monday,
      count(DISTINCT d.claim_id)::integer AS settled
    FROM decision d
    WHERE d.workspace_id = ${workspaceId}::uuid AND ${daysBetween(Prisma.sql`d.decided_at`, period)}
    GROUP BY 1 ORDER BY 1`
}

async function timesOf(workspaceId: string, period: Period): Promise<TimeToDecision[]> {
  const rows = await db.$queryRaw<{ type: string | null; claims: number; hours: number[] | null }[]>`
    SELECT c.type, count(*)::integer AS claims,
      percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (
        ORDER BY extract(epoch FROM first.decided_at - sent.opened_at)::float8 / 3600) AS hours
    FROM (SELECT claim_id, min(decided_at) AS decided_at FROM decision
          WHERE workspace_id = ${workspaceId}::uuid GROUP BY claim_id) first
    JOIN (SELECT claim_id, min(opened_at) AS opened_at FROM round
          WHERE workspace_id = ${workspaceId}::uuid GROUP BY claim_id) sent USING (claim_id)
    JOIN claim c ON c.id = first.claim_id
    WHERE ${daysBetween(Prisma.sql`first.decided_at`, period)}
    GROUP BY GROUPING SETS ((), (c.type))
    ORDER BY c.type IS NOT NULL, claims DESC, c.type`
  return rows.flatMap(({ type, claims, hours }) => {
    const [quarter, median, threeQuarters] = hours ?? []
    if (quarter === undefined || median === undefined || threeQuarters === undefined) return []
    return [{ type, claims, quarter, median, threeQuarters }]
  })
}
