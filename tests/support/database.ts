import { inject } from 'vitest'
import { asAdmin } from '../../scripts/postgres.mjs'

// Runs before each integration test file, ahead of its imports: a fresh copy of the migrated database, one for each
// worker, under the name in the environment that lib/server/env.ts reads. A copy takes about 0.1 s.

const connection = inject('postgres')
const name = `test_${process.env.VITEST_POOL_ID ?? '1'}`

await asAdmin(connection, async (client) => {
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name} template plumbline`)
})

/** The database of this test file. */
export const databaseUrl = `postgresql://${connection.user}:${connection.password}@${connection.host}:${connection.port}/${name}`

Object.assign(process.env, {
  DATABASE_URL: databaseUrl,
  PLUMBLINE_MODE: 'embedded',
  PLUMBLINE_SETUP_TOKEN: 'set-up-token-of-the-tests',
  NEXTAUTH_SECRET: 'secret-of-the-tests-which-is-long-enough',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
})
