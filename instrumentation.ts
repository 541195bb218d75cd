/** Called once when a server process starts: what the environment lacks is said now, not at the first request. */
export async function register(): Promise<void> {
  const { env } = await import('@/lib/server/env')
  env()
}
