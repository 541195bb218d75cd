// npm run up: everything from a fresh clone to a running app, in one command.
//
//   npm run up                 embedded PostgreSQL, the sample newsroom on the first start
//   npm run up -- --empty      the first start without the sample: set-up asks for the token printed here
//   npm run up -- --sample     the sample although DATABASE_URL is set (into a database without people only)
//   npm run dev                the same with Next's development server
//
// PORT (3000), HOST (127.0.0.1), PLUMBLINE_DATA (.data) and DATABASE_URL are read from the environment or from .env.
// Built-in modules only until the packages are installed.

import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isPortFree, startApp } from './app.mjs'
import { buildApp } from './build.mjs'
import { openDataFolder, refuseSecondStart } from './data-folder.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { ensureNode, root } from './node.mjs'
import { remakeDatabase, startPostgres } from './postgres.mjs'
import { whenOrphaned } from './processes.mjs'
import { accountLines, countNewsroom, makeSample, readStart, writeStart } from './sample.mjs'
import { runMain, Sentence, say } from './say.mjs'
import { readSecrets } from './secrets.mjs'

/** What is to be stopped at the end, last started first. */
const running = []
/** The end, once begun; everybody who asks for it waits for the same one. */
let ending = null

function endEverything() {
  ending ??= (async () => {
    for (const stop of running.reverse()) await stop().catch((error) => say(error.message))
  })()
  return ending
}

function onSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, async () => {
      if (ending) return
      say('Stopping.')
      await endEverything()
      process.exit(0)
    })
  whenOrphaned(async () => {
    await endEverything()
    process.exit(1)
  })
}

function readArguments() {
  const known = ['--empty', '--sample', '--dev']
  const flags = process.argv.slice(2)
  const unknown = flags.find((flag) => !known.includes(flag))
  if (unknown) throw new Sentence(`${unknown} is not known here. There are: npm run up -- --empty | --sample`)
  if (flags.includes('--empty') && flags.includes('--sample'))
    throw new Sentence('Say --empty or --sample, not both.')
  return {
    empty: flags.includes('--empty'),
    sample: flags.includes('--sample'),
    dev: flags.includes('--dev'),
  }
}

function readSettings() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Sentence(`PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`)
  return {
    port,
    host: process.env.HOST || '127.0.0.1',
    dataDir: resolve(root, process.env.PLUMBLINE_DATA || '.data'),
    databaseUrl: process.env.DATABASE_URL || null,
  }
}

async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) {
    say('Using the database of DATABASE_URL.')
    return { url: databaseUrl, embedded: null }
  }
  const embedded = await startPostgres({ dataDir })
  running.push(embedded.stop)
  embedded.gone.then(async () => {
    if (ending) return
    say(
      `PostgreSQL ended by itself; its words are in ${join(dataDir, 'postgres.log')}. Stopping. Start again with npm run up.`,
    )
    await endEverything()
    process.exit(1)
  })
  say(embedded.isNew ? 'PostgreSQL is made and runs.' : 'PostgreSQL runs.')
  return { url: embedded.url, embedded }
}

function appEnvironment({ port, dataDir }, database) {
  return {
    ...readSecrets(dataDir),
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    ...process.env,
    DATABASE_URL: database.url,
    AUTH_TRUST_HOST: '1',
    PLUMBLINE_MODE: database.embedded ? 'embedded' : 'external',
    PLUMBLINE_DATA: dataDir,
    PLUMBLINE_SETUP_TOKEN: process.env.PLUMBLINE_SETUP_TOKEN || randomBytes(18).toString('base64url'),
  }
}

/** Migrates, and makes the sample where one is due. Returns what the person needs to get in. */
async function prepareNewsroom({ empty, sample }, { dataDir }, database, env) {
  const start = database.embedded ? readStart(dataDir) : { kind: 'none' }
  if (start.kind === 'begun') {
    say('An earlier start was interrupted while it made the sample newsroom. Making it anew.')
    await remakeDatabase(database.embedded.connection)
  }
  const applied = await migrate(database.url)
  if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}.`)
  const before = await countNewsroom(database.url)
  if (empty && before.users > 0)
    throw new Sentence(
      'There are people in this newsroom already. For an empty start name a new folder: PLUMBLINE_DATA=.data-empty npm run up -- --empty',
    )
  if (sample && before.users > 0 && start.kind !== 'sample')
    throw new Sentence('There are people in this newsroom already; the sample goes only into one without.')
  const wanted = sample || (database.embedded && !empty && start.kind !== 'empty')
  if (before.users > 0 || !wanted) {
    if (database.embedded && start.kind === 'none') writeStart(dataDir, { kind: 'empty' })
    return { accounts: start.accounts ?? [], isSetUp: before.workspaces > 0 }
  }
  if (database.embedded) writeStart(dataDir, { kind: 'begun' })
  const accounts = await makeSample(env)
  if (database.embedded) writeStart(dataDir, { kind: 'sample', accounts })
  return { accounts, isSetUp: true }
}

const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.')

function announce({ accounts, isSetUp }, { host }, address, token) {
  const lines = ['', `Plumbline is ready at ${address}`, '']
  if (!isSetUp)
    lines.push(
      'The first workspace is not set up yet. Open',
      '',
      `  ${address}/set-up`,
      '',
      `and enter this token: ${token}`,
      '',
    )
  if (accounts.length > 0) lines.push('People of the sample newsroom:', '', ...accountLines(accounts), '')
  if (accounts.length > 0 && !isLoopback(host))
    lines.push(
      `Others can reach ${host}, and the passwords above are known to everybody. Leave HOST unset,`,
      'or start without the sample: npm run up -- --empty',
      '',
    )
  lines.push('Ctrl-C stops it.', '')
  process.stdout.write(lines.join('\n'))
}

async function up() {
  const flags = readArguments()
  const settings = readSettings()
  openDataFolder(settings.dataDir)
  if (!settings.databaseUrl) refuseSecondStart(settings.dataDir)
  if (!(await isPortFree(settings.host, settings.port)))
    throw new Sentence(
      `Port ${settings.port} on ${settings.host} is taken by another program. Choose another: PORT=${settings.port + 1} npm run up`,
    )
  await installPackages()
  generateClient()
  const database = await openDatabase(settings)
  const env = appEnvironment(settings, database)
  const newsroom = await prepareNewsroom(flags, settings, database, env)
  if (!flags.dev) await buildApp({ env })
  say('Starting the app.')
  const app = await startApp({ ...settings, dev: flags.dev, env })
  running.push(app.stop)
  const address = `http://127.0.0.1:${settings.port}`
  writeFileSync(join(settings.dataDir, 'address'), `${address}\n`)
  running.push(async () => rmSync(join(settings.dataDir, 'address'), { force: true }))
  announce(newsroom, settings, address, env.PLUMBLINE_SETUP_TOKEN)
  await app.gone
  if (!ending)
    throw new Sentence('The app ended by itself. Its last words are above. Start again with npm run up.')
}

await ensureNode()
onSignals()
await runMain(async () => {
  try {
    await up()
  } catch (error) {
    if (ending) return
    throw error
  } finally {
    await endEverything()
  }
})
process.exit()
