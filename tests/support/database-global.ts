import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../scripts/migrate.mjs'
import { type Connection, startPostgres } from '../../scripts/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Connection
  }
}

/**
 * One throw-away PostgreSQL for the whole run of integration tests. Its database `plumbline` is migrated once and then
 * only copied from (tests/support/database.ts), so nothing may stay connected to it.
 */
export default async function startTestDatabase(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  const postgres = await startPostgres({ dataDir, throwAway: true })
  await migrate(postgres.url)
  project.provide('postgres', postgres.connection)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
