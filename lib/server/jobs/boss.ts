import { PgBoss } from 'pg-boss'
import { env } from '@/lib/server/env'
import type { Job } from '@/lib/server/jobs/job'
import { jobs } from '@/lib/server/jobs/registry'
import { kept } from '@/lib/server/jobs/send'

/** Waiting before the next try when the database cannot be reached. */
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000
/** How long jobs under way may go on while the process is being ended; what is left is done again by the next one. */
const LAST_MS = 3_000

let stopping = false

function say(what: string, error: unknown): void {
  if (stopping) return
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  console.error(`jobs: ${what} (${code ?? (error instanceof Error ? error.name : 'unknown')})`)
}

/**
 * Starts doing jobs in this process: several processes share them through the database, in a schema of their own. Never
 * throws and keeps nobody waiting; while the database is away it tries again.
 */
export async function startJobs(): Promise<void> {
  if (kept.plumblineBoss) return
  stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopJobs())
  for (let pause = FIRST_PAUSE_MS; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await open()
      return
    } catch (error) {
      say('not started yet', error)
      await new Promise((done) => setTimeout(done, pause).unref())
    }
  }
}

async function open(): Promise<void> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: 'pgboss',
    application_name: 'plumbline jobs',
    max: 4,
    connectionTimeoutMillis: 5_000,
    useListenNotify: true,
  })
  boss.on('error', (error) => say('the queue has a problem', error))
  boss.on('warning', () => undefined)
  try {
    await boss.start()
    for (const job of jobs) await serve(boss, job)
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw error
  }
  kept.plumblineBoss = boss
  if (stopping) return stopJobs()
  // Only now: these jobs send others, which needs the queue to be known.
  await sendAtStart(boss).catch((error) => say('the jobs of the start were not sent', error))
}

async function serve(boss: PgBoss, job: Job): Promise<void> {
  const { queue, atOnce, seconds, schedule } = job
  await boss.createQueue(queue, {
    // One waiting for each subject.
    policy: 'short',
    expireInSeconds: seconds,
    retryLimit: 2,
    retryDelay: 5,
    deleteAfterSeconds: 3_600,
    notify: true,
  })
  const options = { localConcurrency: atOnce, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 15 }
  await boss.work<{ subject?: string } | null>(queue, options, async (found) => {
    for (const { data } of found) await job.run(data?.subject ?? null)
  })
  if (schedule === undefined) return
  await boss.schedule(queue, schedule)
}

/** What an earlier process left behind does not wait for the next minute. */
async function sendAtStart(boss: PgBoss): Promise<void> {
  for (const { queue, schedule } of jobs)
    if (schedule !== undefined) await boss.send(queue, {}, { singletonKey: 'start' })
}

/** Stops taking jobs and closes the connections. What was under way is found again by the next process. */
export async function stopJobs(): Promise<void> {
  stopping = true
  const boss = kept.plumblineBoss
  kept.plumblineBoss = undefined
  await boss?.stop({ graceful: true, timeout: LAST_MS }).catch(() => undefined)
}
