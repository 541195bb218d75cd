import pg from 'pg'
import { queueLists } from '@/lib/core/queue/view'
import { startDesk } from '@/tests/bench/desk/database'
import { fillDesk } from '@/tests/bench/desk/fill'
import { median, table } from '@/tests/bench/desk/table'

/**
 * Every view of the queue in a workspace of a hundred thousand claims, as a lead and as a reviewer, and how many claims
 * fifty reviewers take in a second, beside the same statement run bare.
 *
 *     node --import tsx tests/bench/queue/run.ts [--claims=100000] [--rounds=9] [--only=views,take]
 */
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const claims = Number(option('claims') ?? 100_000)
const rounds = Number(option('rounds') ?? 9)
const only = option('only')?.split(',') ?? ['views', 'take']

const REVIEWERS = 50
/** Milliseconds at the server that no view may cost. */
const GOAL = 150

const desk = await startDesk()
try {
  const { givenNewsroom } = await import('@/tests/support/newsroom')
  const { closeDatabase } = await import('@/lib/server/db')
  const names = Array.from({ length: REVIEWERS }, (_, index) => `Reviewer ${index}`)
  const people = Object.fromEntries(names.map((name) => [name, 'reviewer' as const]))
  const newsroom = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', ...people })
  const members = ['Lea', 'Ines', ...names.slice(0, 18)].map((name) => newsroom.member(name).memberId)
  const client = new pg.Client({ connectionString: desk.url })
  // The server ends before its connections when something fails: what failed is said by itself.
  client.on('error', () => {})
  await client.connect()
  process.stderr.write(`filling a workspace with ${claims} claims\n`)
  await fillDesk(client, { workspaceId: newsroom.workspaceId, members, claims })
  if (only.includes('views')) {
    const { measureViews } = await import('@/tests/bench/queue/views')
    const views = await measureViews(
      { lead: newsroom.member('Lea'), reviewer: newsroom.member('Ines') },
      queueLists,
      rounds,
    )
    const rows = views.map(({ view, who, queries, times, found }) => [
      view,
      who,
      found,
      String(queries),
      median(times).toFixed(0),
      Math.max(...times).toFixed(0),
      median(times) <= GOAL ? 'met' : 'missed',
    ])
    const head = ['view', 'as', 'found', 'queries', 'median ms', 'worst ms', `≤ ${GOAL} ms`]
    process.stdout.write(`${table(head, rows)}\n\n`)
  }
  if (only.includes('take')) {
    const { measureTakes } = await import('@/tests/bench/queue/takes')
    const takes = await measureTakes(
      names.map((name) => newsroom.member(name)),
      desk.url,
    )
    process.stdout.write(`${takes}\n`)
  }
  await client.end()
  await closeDatabase()
} finally {
  await desk.stop()
}
