// The smaller scripts of package.json, each on the right Node and with its packages there.
//
//   npm run build      the production build, made again even if nothing changed
//   npm start          an already built app, with the environment as it is (production)
//   npm run migrate    applies the migrations to DATABASE_URL
//   npm run check      format, types, layers, unused code, architecture: what needs no database
//   npm run format     writes the formatting
//   npm run bench:anchoring   re-anchoring against its peers, as a table
//   npm run bench:reader      the reader at scale against its peers, in a browser, as tables
//   npm run bench:queue       the queue at a hundred thousand claims, take next beside its bare statement, as tables
//   npm run bench:submits     audited reviews a second in one workspace, as a table

import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, nextEntry } from './build.mjs'
import { checkNames, runCheck } from './check.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { ensureNode, root } from './node.mjs'
import { runMain, Sentence, say } from './say.mjs'

function requireDatabase() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  if (!process.env.DATABASE_URL)
    throw new Sentence('Set DATABASE_URL to the PostgreSQL of the newsroom, in the environment or in .env.')
  return process.env.DATABASE_URL
}

/** Runs a program to its end with this terminal; the answer is its exit code. */
function runThrough(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: process.env })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.once('exit', (code, signal) => done(signal ? 1 : (code ?? 1)))
  })
}

const tasks = {
  async build() {
    await installPackages()
    generateClient()
    await buildApp({ force: true })
  },

  /** Installs nothing: a production image holds what it needs, perhaps on a read-only disk. */
  async start() {
    requireDatabase()
    if (!existsSync(join(root, '.next', 'BUILD_ID')))
      throw new Sentence('There is no build yet. Run npm run build first.')
    Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
    return runThrough([
      nextEntry,
      'start',
      '-H',
      process.env.HOST || '127.0.0.1',
      '-p',
      process.env.PORT || '3000',
    ])
  },

  async bench() {
    await installPackages()
    return runThrough(['--import', 'tsx', 'tests/bench/anchoring/run.ts', ...process.argv.slice(3)])
  },

  async 'bench-reader'() {
    await installPackages()
    return runThrough(['--import', 'tsx', 'tests/bench/reader/run.ts', ...process.argv.slice(3)])
  },

  async 'bench-queue'() {
    await installPackages()
    generateClient()
    return runThrough(['--import', 'tsx', 'tests/bench/queue/run.ts', ...process.argv.slice(3)])
  },

  async 'bench-submits'() {
    await installPackages()
    generateClient()
    return runThrough(['--import', 'tsx', 'tests/bench/submits/run.ts', ...process.argv.slice(3)])
  },

  async migrate() {
    const url = requireDatabase()
    if (!existsSync(join(root, 'node_modules', 'pg'))) await installPackages()
    const applied = await migrate(url)
    say(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The database is up to date.')
  },

  async check() {
    await installPackages()
    generateClient()
    let failed = 0
    for (const name of checkNames) {
      const { passed, output } = runCheck(name)
      say(`${name}: ${passed ? 'holds' : 'does not hold'}`)
      if (!passed) process.stdout.write(`${output}\n`)
      failed += passed ? 0 : 1
    }
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const code = await runThrough([vitest, 'run', '--project', 'unit', 'tests/architecture'])
    return failed > 0 || code !== 0 ? 1 : 0
  },

  async format() {
    await installPackages()
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    return (
      spawnSync(process.execPath, [biome, 'check', '--write', '.'], { cwd: root, stdio: 'inherit' }).status ??
      1
    )
  },
}

await ensureNode()
await runMain(async () => {
  const task = tasks[process.argv[2] ?? '']
  if (!task) throw new Sentence(`There are: ${Object.keys(tasks).join(', ')}.`)
  return task()
})
