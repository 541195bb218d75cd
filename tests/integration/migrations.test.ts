import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, inject, it } from 'vitest'
import { migrate, readMigrations } from '../../scripts/migrate.mjs'
import { asAdmin } from '../../scripts/postgres.mjs'

const connection = inject('postgres')
const folder = mkdtempSync(join(tmpdir(), 'plumbline-migrations-'))
cpSync('prisma/migrations', folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function emptyDatabase(name: string) {
  await asAdmin(connection, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  return `postgresql://${connection.user}:${connection.password}@${connection.host}:${connection.port}/${name}`
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function addMigration(name: string, sql: string) {
  const target = join(folder, name)
  cpSync(join(folder, readdirSync(folder).find((entry) => /^\d/.test(entry)) ?? ''), target, {
    recursive: true,
  })
  writeFileSync(join(target, 'migration.sql'), sql)
  return () => rmSync(target, { recursive: true })
}

it('applies every migration once, however often and however concurrently it is called', async () => {
  const url = await emptyDatabase('migrations_twice')
  const names = readMigrations().map((one) => one.name)
  const runs = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(runs.flat().sort()).toEqual(names)
  const rows = await query(
    url,
    'select migration_name, checksum, finished_at from _prisma_migrations order by 1',
  )
  expect(rows.map((row) => row.migration_name)).toEqual(names)
  expect(rows.map((row) => row.checksum)).toEqual(readMigrations().map((one) => one.checksum))
})

it('takes a failing migration back whole', async () => {
  const url = await emptyDatabase('migrations_failing')
  const remove = addMigration('20990101000000_failing', 'create table half_way (id int); select 1 / 0;')
  await expect(migrate(url, { folder })).rejects.toThrow(
    '20990101000000_failing failed and was taken back whole',
  )
  remove()
  expect(await query(url, "select to_regclass('half_way') as found")).toEqual([{ found: null }])
  expect(await migrate(url, { folder })).toEqual([])
})

it('runs function bodies with dollar quotes as they stand', async () => {
  const url = await emptyDatabase('migrations_dollar')
  const body = 'create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;'
  const remove = addMigration('20990101000000_dollar', body)
  await migrate(url, { folder })
  remove()
  expect(await query(url, 'select two()')).toEqual([{ two: 2 }])
})

it('refuses a migration that was edited, lost or slipped in after others were applied', async () => {
  const url = await emptyDatabase('migrations_edited')
  const remove = addMigration('20990101000000_edited', 'select 1;')
  await migrate(url, { folder })
  writeFileSync(join(folder, '20990101000000_edited', 'migration.sql'), 'select 2;')
  await expect(migrate(url, { folder })).rejects.toThrow('was edited after it had been applied')
  remove()
  await expect(migrate(url, { folder })).rejects.toThrow('does not know')
  addMigration('20990101000000_edited', 'select 1;')
  const removeLate = addMigration('20980101000000_late', 'select 1;')
  await expect(migrate(url, { folder })).rejects.toThrow('sorts before')
  removeLate()
})

it('says in a sentence that the database does not answer', async () => {
  await expect(migrate('postgresql://x:y@127.0.0.1:1/z')).rejects.toThrow(
    'The database at 127.0.0.1:1 does not answer',
  )
})
