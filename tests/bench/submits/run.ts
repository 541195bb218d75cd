import pg from 'pg'
import { startDesk } from '@/tests/bench/desk/database'
import { fillDesk } from '@/tests/bench/desk/fill'
import { median, table } from '@/tests/bench/desk/table'

/**
 * How many reviews a second one workspace takes in, each with its sealed event in the one log, from fifty reviewers at
 * once. Those that complete a round reveal it.
 *
 *     node --import tsx tests/bench/submits/run.ts [--each=20] [--rounds=3]
 */
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const each = Number(option('each') ?? 20)
const rounds = Number(option('rounds') ?? 3)

const REVIEWERS = 50
const GOAL = 300

const desk = await startDesk()
try {
  const { givenNewsroom, granted } = await import('@/tests/support/newsroom')
  const { closeDatabase, db } = await import('@/lib/server/db')
  const { live } = await import('@/lib/server/effects')
  const { takeNext } = await import('@/lib/server/reviews/take-next')
  const { submitReview } = await import('@/lib/server/reviews/commands')
  const { submitReviewInput } = await import('@/lib/core/review/input')
  const { rationaleOf } = await import('@/lib/core/review/rationale')
  const names = Array.from({ length: REVIEWERS }, (_, index) => `Reviewer ${index}`)
  const people = Object.fromEntries(names.map((name) => [name, 'reviewer' as const]))
  const newsroom = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', ...people })
  const { workspaceId } = newsroom
  const reviewers = names.map((name) => newsroom.member(name))
  const members = ['Lea', 'Ines'].map((name) => newsroom.member(name).memberId)
  const client = new pg.Client({ connectionString: desk.url })
  // The server ends before its connections when something fails: what failed is said by itself.
  client.on('error', () => {})
  await client.connect()
  await fillDesk(client, { workspaceId, members, claims: 8 * each * REVIEWERS * rounds })
  const rationale = rationaleOf('The study counts people who answered twice.', 'Its table 2 says so.')
  const rates: number[] = []
  let revealed = 0
  for (let round = 0; round < rounds; round++) {
    // Taking is not what is measured: everybody has their desk full before the clock runs.
    for (let turn = 0; turn < each; turn++) {
      await Promise.all(reviewers.map((reviewer) => takeNext(reviewer, {}, live)))
    }
    const held = await db.assignment.findMany({
      where: {
        workspaceId,
        releasedAt: null,
        submittedAt: null,
        memberId: { in: reviewers.map((one) => one.memberId) },
      },
      select: { roundId: true, memberId: true },
    })
    const before = await sizeOfLog()
    const start = performance.now()
    await Promise.all(
      reviewers.map(async (reviewer) => {
        for (const { roundId } of held.filter(({ memberId }) => memberId === reviewer.memberId)) {
          const input = { roundId, ratingId: 'mixed', confidence: 'high', rationale }
          const outcome = await submitReview(reviewer, submitReviewInput.parse(input), live)
          revealed += granted(outcome).revealed ? 1 : 0
        }
      }),
    )
    rates.push(held.length / ((performance.now() - start) / 1000))
    const events = (await sizeOfLog()) - before
    if (events < held.length) throw new Error(`${held.length} reviews wrote ${events} events`)
  }
  const rows = [
    ['reviews submitted a second, median', median(rates).toFixed(0)],
    ['worst round', Math.min(...rates).toFixed(0)],
    [`goal: at least ${GOAL}`, median(rates) >= GOAL ? 'met' : 'missed'],
    ['reviews in all', String(each * REVIEWERS * rounds)],
    ['of which completed a round', String(revealed)],
  ]
  process.stdout.write(`${table(['50 reviewers, one workspace, one log, one process', ''], rows)}\n`)
  await client.end()
  await closeDatabase()

  async function sizeOfLog(): Promise<number> {
    return (await db.auditLog.findUniqueOrThrow({ where: { id: workspaceId } })).size
  }
} finally {
  await desk.stop()
}
