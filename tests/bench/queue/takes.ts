import pg from 'pg'
import type { MemberActor } from '@/lib/core/actor'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { takeNext } from '@/lib/server/reviews/take-next'
import { table } from '@/tests/bench/desk/table'

/** Longer, and the desk would be empty before the clock has run. */
const SECONDS = 3

/** How often `act` is done in a second when everybody does it again as soon as it is done. */
async function rate(reviewers: readonly MemberActor[], act: (reviewer: MemberActor) => Promise<unknown>) {
  const end = performance.now() + SECONDS * 1000
  let done = 0
  const start = performance.now()
  await Promise.all(
    reviewers.map(async (reviewer) => {
      while (performance.now() < end) {
        await act(reviewer)
        done += 1
      }
    }),
  )
  return done / ((performance.now() - start) / 1000)
}

/** The statement and its values as the command sends them. */
async function statementOf(reviewer: MemberActor): Promise<string> {
  let found = ''
  const query = pg.Client.prototype.query
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...args: unknown[]) {
      const [first] = args
      const text = typeof first === 'string' ? first : (first as { text?: string }).text
      if (text?.includes('open_slots')) found = text
      return Reflect.apply(query, this, args)
    },
  })
  await takeNext(reviewer, {}, live)
  Object.assign(pg.Client.prototype, { query })
  if (found === '') throw new Error('take next sent no statement on open_slots')
  return found
}

/** Fifty reviewers at once: through the command, and with the same statement and as many connections, bare. */
export async function measureTakes(reviewers: readonly MemberActor[], url: string): Promise<string> {
  const [first] = reviewers
  if (first === undefined) throw new Error('nobody takes')
  const text = await statementOf(first)
  const pool = new pg.Pool({ connectionString: url, max: 12 })
  // The server ends before its connections when something fails: what failed is said by itself.
  pool.on('error', () => {})
  const bare = async (reviewer: MemberActor) => {
    const now = new Date()
    const end = new Date(now.getTime() + 86_400_000)
    const { workspaceId, memberId, role } = reviewer
    await pool.query({
      text,
      values: [
        workspaceId,
        now,
        now,
        100,
        workspaceId,
        memberId,
        memberId,
        memberId,
        workspaceId,
        role,
        live.newId(),
        workspaceId,
        memberId,
        now,
        end,
      ],
    })
  }
  const command = async (reviewer: MemberActor) => {
    const taken = await takeNext(reviewer, {}, live)
    if (!taken.ok || taken.value.claimId === null)
      throw new Error('nothing was left to take: fill more claims')
  }
  const figures: { bare: number[]; command: number[] } = { bare: [], command: [] }
  for (let round = 0; round < 3; round++) {
    figures.bare.push(await rate(reviewers, bare))
    figures.command.push(await rate(reviewers, command))
  }
  await pool.end()
  const over = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM open_slots o WHERE free < 0`
  const [bareRate, commandRate] = [figures.bare, figures.command].map(
    (all) => [...all].sort((a, b) => a - b)[1] ?? 0,
  )
  return table(
    ['take next, 50 reviewers at once', 'a second'],
    [
      ['the statement, bare', (bareRate ?? 0).toFixed(0)],
      ['the command', (commandRate ?? 0).toFixed(0)],
      ['ratio (goal: at least 0.5)', ((commandRate ?? 0) / (bareRate ?? 1)).toFixed(2)],
      ['claims over-assigned', String(over[0]?.n ?? '?')],
    ],
  )
}
