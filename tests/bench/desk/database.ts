import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../../scripts/migrate.mjs'
import { startPostgres } from '../../../scripts/postgres.mjs'

/**
 * A throw-away PostgreSQL with the migrated database, under the names in the environment that the server reads. It
 * writes to the disk at each commit, as one in use does.
 */
export async function startDesk(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const postgres = await startPostgres({ dataDir })
  await migrate(postgres.url)
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    PLUMBLINE_MODE: 'embedded',
    PLUMBLINE_SETUP_TOKEN: 'set-up-token-of-the-bench',
    NEXTAUTH_SECRET: 'secret-of-the-bench-which-is-long-enough',
    NEXTAUTH_URL: 'http://127.0.0.1:3000',
  })
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
