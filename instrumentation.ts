/** Called once when a server process starts: what the environment lacks is said now, not at the first request. */
export async function register(): Promise<void> {
  const { env } = await import('@/lib/server/env')
  env()
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startJobs } = await import('@/lib/server/jobs/boss')
  // Nobody waits for it: pages are served before jobs are done.
  void startJobs()
}
