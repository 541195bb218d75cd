// `next build`, only when something it is made of changed since the last one.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './node.mjs'
import { track } from './processes.mjs'
import { Sentence, say } from './say.mjs'

const sources = ['app', 'components', 'i18n', 'lib', 'messages', 'public', 'prisma/schema.prisma']
const settings =
  /^(package-lock\.json|tsconfig\.json|(next|postcss)\.config\.\w+|(proxy|instrumentation)\.ts)$/
const stamp = join(root, '.next', 'plumbline-build')

/**
 * Every file the build depends on, in a fixed order; tests and the generated client (made from the schema) left out.
 */
function sourceFiles() {
  const walk = (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = join(path, entry.name)
      if (entry.isDirectory()) return entry.name === 'generated' ? [] : walk(child)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [child]
    })
  const present = sources.map((name) => join(root, name)).filter((path) => existsSync(path))
  const files = present.flatMap((path) => (path.endsWith('.prisma') ? [path] : walk(path)))
  const top = readdirSync(root).filter((name) => settings.test(name))
  return [...files, ...top.map((name) => join(root, name))].sort()
}

/** SHA-256 over the names and contents of everything the build is made of, hexadecimal. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of sourceFiles()) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** The command line's entry of Next, run by this very Node without a shell between. */
export const nextEntry = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Makes the production build when the sources changed.
 * @param {{ force?: boolean, env?: NodeJS.ProcessEnv }} options
 */
export async function buildApp({ force = false, env = process.env } = {}) {
  const hash = sourceHash()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  say('Building the app. This takes about half a minute.')
  rmSync(stamp, { force: true })
  let output = ''
  const code = await new Promise((done) => {
    const next = track(
      spawn(process.execPath, [nextEntry, 'build'], {
        cwd: root,
        env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
    const ticker = setInterval(() => say('... still building'), 10_000)
    for (const stream of [next.stdout, next.stderr]) stream.on('data', (chunk) => (output += chunk))
    const finish = (result) => {
      clearInterval(ticker)
      done(result)
    }
    next.once('close', finish)
    next.once('error', () => finish(1))
  })
  if (code !== 0) throw new Sentence(`${output.trim()}\n\nThe app could not be built. The reason is above.`)
  writeFileSync(stamp, hash)
  say('Built.')
}
