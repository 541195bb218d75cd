// Writes the SQL that takes the database from the committed migrations to prisma/schema.prisma.
//
//   npm run migrate:new -- add-lease                  into prisma/migrations/<UTC time>_add_lease/migration.sql
//   npm run --silent migrate:new -- --print           the same on standard output only
//   npm run --silent migrate:new -- --print --empty   from an empty database, whatever migrations there are
//
// Prisma's own `migrate diff` needs a binary from a host that closed networks do not reach. The same engine exists as
// WebAssembly in an npm package; this script drives that one. The committed migrations are applied to a throw-away
// database by our runner (scripts/migrate.mjs), and that database is what the schema is compared with. Checks,
// triggers, functions and partial indexes are invisible to the engine: they are written by hand into the new file.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { ensureNode, root } from './node.mjs'
import { startPostgres } from './postgres.mjs'
import { runMain, Sentence, say } from './say.mjs'

/** Prisma's schema engine, loaded from the package's WebAssembly file and speaking to one database. */
async function schemaEngine(connection, datamodels) {
  const folder = join(root, 'node_modules', '@prisma', 'schema-engine-wasm')
  const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) }
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import('@prisma/driver-adapter-utils')
  // Discrete options: given a URL, the engine's shadow database would be the main one.
  const adapters = new PrismaPg(connection)
  const connect = adapters.connect.bind(adapters)
  adapters.connect = async () => readingChars(await connect(), ColumnTypeEnum.Character)
  const factory = bindMigrationAwareSqlAdapterFactory(adapters)
  return glue.SchemaEngine.new({ datamodels }, () => {}, factory)
}

// The columns of PostgreSQL's one-byte type "char" that the engine asks for. adapter-pg 7.10 cannot read that type:
// they are read as text and handed on as characters.
const charColumns = [
  { column: 'constraint_type', from: 'constr.contype AS', to: 'constr.contype::text AS' },
  { column: 'confdeltype', from: 'con.confdeltype,', to: 'con.confdeltype::text,' },
  { column: 'confupdtype', from: 'con.confupdtype,', to: 'con.confupdtype::text,' },
]

function readingChars(adapter, character) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const sql = charColumns.reduce((text, { from, to }) => text.replace(from, to), query.sql)
    const result = await queryRaw({ ...query, sql })
    for (const { column } of charColumns) {
      const index = result.columnNames.indexOf(column)
      if (index >= 0) result.columnTypes[index] = character
    }
    return result
  }
  return adapter
}

/**
 * The SQL that turns the connected database, or an empty one, into the schema; a comment alone when nothing is missing.
 */
async function differenceTo(schema, connection, fromEmpty) {
  const content = readFileSync(schema, 'utf8')
  const engine = await schemaEngine(connection, [[schema, content]])
  const { stdout } = await engine.diff({
    from: fromEmpty
      ? { tag: 'empty' }
      : { tag: 'schemaDatasource', files: [{ path: schema, content }], configDir: root },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  })
  return stdout ?? ''
}

function folderName(words) {
  const name = words
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (!name) throw new Sentence('Name the migration after its intent: npm run migrate:new -- add-lease')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  return `${time}_${name}`
}

await ensureNode()
await runMain(async () => {
  const args = process.argv.slice(2)
  const print = args.includes('--print')
  const words = args.filter((word) => !word.startsWith('--'))
  const folder = print ? '' : folderName(words)
  await installPackages()
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-migration-'))
  const postgres = await startPostgres({ dataDir, throwAway: true })
  let sql
  try {
    const fromEmpty = args.includes('--empty')
    if (!fromEmpty) await migrate(postgres.url)
    const connection = { ...postgres.connection, database: 'plumbline' }
    sql = await differenceTo(join(root, 'prisma', 'schema.prisma'), connection, fromEmpty)
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  if (print) {
    process.stdout.write(sql)
  } else if (/^\s*(--[^\n]*\s*)*$/.test(sql)) {
    say('The migrations already make this schema. Nothing was written.')
  } else {
    const target = join(root, 'prisma', 'migrations', folder)
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'migration.sql'), sql)
    say(
      `Wrote prisma/migrations/${folder}/migration.sql. Read it, add what the engine cannot see, then npm run migrate.`,
    )
  }
})
