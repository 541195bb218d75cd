// Where the newsroom's database is, for the `plumbline` command: that of DATABASE_URL, that of a running `npm run up`,
// or the embedded one, started for as long as the command runs.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { migrate } from './migrate.mjs'
import { root } from './node.mjs'
import { findRunningPostgres, startPostgres } from './postgres.mjs'
import { Sentence } from './say.mjs'

/**
 * Sets DATABASE_URL for this process.
 * @returns {Promise<() => Promise<void>>} stops what was started for it, after the last query
 */
export async function openNewsroomDatabase() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  if (process.env.DATABASE_URL) return async () => {}
  const dataDir = resolve(root, process.env.PLUMBLINE_DATA || '.data')
  if (!existsSync(join(dataDir, 'postgres-password')))
    throw new Sentence(
      `There is no newsroom in ${dataDir} yet. Start it with npm run up, or set DATABASE_URL or PLUMBLINE_DATA to where it is.`,
    )
  process.env.PLUMBLINE_MODE = 'embedded'
  const running = findRunningPostgres(dataDir)
  if (running !== null) {
    process.env.DATABASE_URL = running
    return async () => {}
  }
  const postgres = await startPostgres({ dataDir })
  process.env.DATABASE_URL = postgres.url
  await migrate(postgres.url)
  return postgres.stop
}
