import type { PgBoss } from 'pg-boss'

/** The job queue of this process, once it runs; none at the command line, in seeds and in most tests. */
export const kept = globalThis as { plumblineBoss?: PgBoss | undefined }

/**
 * Puts a job into its queue, once for each subject however often it is sent while it waits. Where no queue runs, or it
 * cannot be reached, nothing is lost: what is to be done stands in a row of its own, and is found there each minute.
 */
export async function send(queue: string, subject: string): Promise<void> {
  try {
    await kept.plumblineBoss?.send(queue, { subject }, { singletonKey: subject })
  } catch (error) {
    console.error(`jobs: ${queue} was not sent (${error instanceof Error ? error.name : 'unknown'})`)
  }
}
