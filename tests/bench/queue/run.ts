import pg from 'pg'
import { queueLists } from '@/lib/core/queue/view'
import { declareSome } from '@/tests/bench/desk/conflicts'
import { startDesk } from '@/tests/bench/desk/database'
import { fillDesk } from '@/tests/bench/desk/fill'
import { median, table } from '@/tests/bench/desk/table'

/**
 * Every view of the queue in a workspace of a hundred thousand claims, as a lead and as a reviewer, as both with
 * conflicts of interest; the numbers of saved lists; and how many claims fifty reviewers take in a second, beside the
 * same statement run bare.
 *
 *     node --import tsx tests/bench/queue/run.ts [--claims=100000] [--rounds=9] [--only=views,take]
 */
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const claims = Number(option('claims') ?? 100_000)
const rounds = Number(option('rounds') ?? 9)
const only = option('only')?.split(',') ?? ['views', 'take']

const REVIEWERS = 50
/** Saved lists beside a view: as many as a desk has, and about as many as there can be. */
const SAVED = [12, 57]
/** Milliseconds at the server that no view may cost. */
const GOAL = 150

const desk = await startDesk()
try {
  const { givenNewsroom } = await import('@/tests/support/newsroom')
  const { closeDatabase } = await import('@/lib/server/db')
  const names = Array.from({ length: REVIEWERS }, (_, index) => `Reviewer ${index}`)
  const people = Object.fromEntries(names.map((name) => [name, 'reviewer' as const]))
  const newsroom = await givenNewsroom({
    Lea: 'lead',
    Lou: 'lead',
    Ines: 'reviewer',
    Cora: 'reviewer',
    ...people,
  })
  const members = ['Lea', 'Lou', 'Ines', 'Cora', ...names.slice(0, 16)].map(
    (name) => newsroom.member(name).memberId,
  )
  const client = new pg.Client({ connectionString: desk.url })
  // The server ends before its connections when something fails: what failed is said by itself.
  client.on('error', () => {})
  await client.connect()
  process.stderr.write(`filling a workspace with ${claims} claims\n`)
  await fillDesk(client, { workspaceId: newsroom.workspaceId, members, claims })
  if (only.includes('views')) {
    const { measureSaved, measureViews } = await import('@/tests/bench/queue/views')
    await declareSome(client, newsroom.workspaceId, [newsroom.member('Lou'), newsroom.member('Cora')])
    const [lead, reviewer] = [newsroom.member('Lea'), newsroom.member('Ines')]
    const people = { lead, reviewer }
    const conflicted = {
      'lead, conflicted': newsroom.member('Lou'),
      'reviewer, conflicted': newsroom.member('Cora'),
    }
    const views = await measureViews({ ...people, ...conflicted }, queueLists, rounds)
    const saved = await measureSaved(people, lead, SAVED, rounds)
    const rows = [...views, ...saved].map(({ view, who, queries, times, found }, at) => [
      view,
      who,
      found,
      String(queries),
      median(times).toFixed(0),
      Math.max(...times).toFixed(0),
      at >= views.length ? 'not waited for' : median(times) <= GOAL ? 'met' : 'missed',
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
