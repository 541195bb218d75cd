// Applies prisma/migrations to a database, with Prisma's own bookkeeping (`_prisma_migrations`), so that
// `prisma migrate deploy` agrees with the result elsewhere.
//
// Prisma's CLI needs a binary that closed networks cannot fetch, and its WebAssembly engine cuts scripts at every `;`,
// which breaks the bodies of triggers. PostgreSQL itself takes a whole file as one call: each migration is one
// transaction here, under an advisory lock, and a migration that was changed after it was applied is refused.

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'
import { Sentence } from './say.mjs'

// The lock that Prisma's engine takes while it migrates PostgreSQL: two runners of either kind wait for each other.
const lock = 72707369

const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/**
 * The migrations on disk in the order in which they are applied.
 * @param {string} folder
 * @returns {{ name: string, sql: string, checksum: string }[]} checksum: SHA-256 of the file, hexadecimal
 */
export function readMigrations(folder = join(root, 'prisma', 'migrations')) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = join(folder, name, 'migration.sql')
      if (!existsSync(file)) throw new Sentence(`The migration ${name} has no migration.sql.`)
      const bytes = readFileSync(file)
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

/** What forbids going on: applied migrations that failed, changed or are unknown here. */
function refuseDifferent(applied, migrations) {
  const onDisk = new Map(migrations.map((one) => [one.name, one]))
  for (const row of applied) {
    const here = onDisk.get(row.migration_name)
    if (!row.finished_at)
      throw new Sentence(
        `The migration ${row.migration_name} was begun and not finished in this database. Repair it and mark it, as "prisma migrate resolve" does, before going on.`,
      )
    if (!here)
      throw new Sentence(
        `This database has the migration ${row.migration_name}, which this version of Plumbline does not know. Start the version that made it, or a newer one.`,
      )
    if (here.checksum !== row.checksum)
      throw new Sentence(
        `The migration ${row.migration_name} was edited after it had been applied to this database. Restore the file, and put the change into a new migration.`,
      )
  }
  const names = new Set(applied.map((row) => row.migration_name))
  const last = [...names].sort().pop()
  const late = migrations.find((one) => !names.has(one.name) && last && one.name < last)
  if (late)
    throw new Sentence(
      `The migration ${late.name} sorts before ${last}, which is applied already. Give it a later time.`,
    )
}

async function apply(client, { name, sql, checksum }) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, transaction_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Sentence(`The migration ${name} failed and was taken back whole: ${error.message}`)
  }
}

async function connect(url) {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new Sentence('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    const where = safely(() => new URL(url).host) ?? 'the address in DATABASE_URL'
    throw new Sentence(
      `The database at ${where} does not answer: ${error.message || error.code || error.errors?.[0]?.message}`,
    )
  }
  return client
}

function safely(read) {
  try {
    return read()
  } catch {
    return null
  }
}

/**
 * Brings a database up to the last migration.
 * @param {string} url PostgreSQL connection URL
 * @param {{ folder?: string }} options `folder`: another folder of migrations
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrate(url, { folder } = {}) {
  const migrations = readMigrations(folder)
  const client = await connect(url)
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(table)
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
    )
    refuseDifferent(rows, migrations)
    const done = new Set(rows.map((row) => row.migration_name))
    const open = migrations.filter((one) => !done.has(one.name))
    for (const one of open) await apply(client, one)
    return open.map((one) => one.name)
  } finally {
    await client.end()
  }
}
