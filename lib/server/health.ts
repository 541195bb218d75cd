import { db } from '@/lib/server/db'

const PATIENCE_MS = 2_000

/** Whether the database answers a trivial query within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref())
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}
