// npm test: everything that can be wrong, from a fresh clone, in one command.
//
//   npm test                               all phases, in this order:
//     format, types, layers, unused          each counts as one test
//     unit, integration, e2e                 counted by what their runners report
//   npm test -- --only unit,integration    some phases
//   npm test -- --only e2e journey         what follows is handed to the runner as a filter
//
// The last line is "N passed, N failed", with ", N skipped" when there are any. A phase without a single test fails.
// Everything is made in one temporary folder and gone at the end, also after Ctrl-C.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app.mjs'
import { buildApp } from './build.mjs'
import { checkNames, runCheck } from './check.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { ensureNode, root } from './node.mjs'
import { startPostgres } from './postgres.mjs'
import { isAlive, track, whenOrphaned } from './processes.mjs'
import { makeSample } from './sample.mjs'
import { runMain, Sentence, say } from './say.mjs'
import { readSecrets } from './secrets.mjs'

const runnerNames = ['unit', 'integration', 'e2e']
const phases = [...checkNames, ...runnerNames]

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

let folder = ''
const running = []

async function cleanUp() {
  while (running.length > 0) {
    try {
      await running.pop()()
    } catch (error) {
      say(error.message)
    }
  }
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Removes the folders of runs that were killed before they could. */
function sweepLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^plumbline-run-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function readArguments() {
  const args = process.argv.slice(2)
  const at = args.findIndex((word) => word === '--only' || word.startsWith('--only='))
  if (at < 0) {
    if (args.length > 0)
      throw new Sentence(
        `"${args.join(' ')}" is not known here. There is: npm test -- --only ${phases.join(',')} [filter]`,
      )
    return { wanted: phases, filters: [] }
  }
  const inline = args[at].split('=')[1]
  const wanted = (inline ?? args[at + 1] ?? '').split(',').filter(Boolean)
  const unknown = wanted.find((name) => !phases.includes(name))
  if (unknown !== undefined || wanted.length === 0)
    throw new Sentence(`--only takes some of: ${phases.join(', ')}.`)
  return {
    wanted: phases.filter((name) => wanted.includes(name)),
    filters: args.slice(at + (inline === undefined ? 2 : 1)),
  }
}

/** Runs a test runner to its end, its words going through to this terminal. */
function runThrough(args, env) {
  return new Promise((done) => {
    const child = track(
      spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }),
    )
    child.once('exit', (code) => done(code ?? 1))
    child.once('error', () => done(1))
  })
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/**
 * A runner that fails without a failed test (a file that cannot be loaded, a crash) or finds no test counts as one
 * failure.
 */
function settle(count, code) {
  const total = count.passed + count.failed
  if (total === 0 || (code !== 0 && count.failed === 0)) return { ...count, failed: count.failed + 1 }
  return count
}

async function runVitest(project, filters) {
  const report = join(folder, `${project}.json`)
  const code = await runThrough(
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      ...[
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      ...filters,
    ],
    { ...process.env, TMPDIR: folder },
  )
  const json = readJson(report)
  if (!json) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = json.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const count = {
    passed: json.numPassedTests,
    failed: json.numFailedTests + unloaded,
    skipped: json.numPendingTests + (json.numTodoTests ?? 0),
  }
  return settle(count, code)
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** The production build with a sample newsroom of its own. */
async function startAppUnderTest() {
  const dataDir = mkdtempSync(join(folder, 'e2e-'))
  const postgres = await startPostgres({ dataDir, throwAway: true })
  running.push(postgres.stop)
  await migrate(postgres.url)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    ...readSecrets(dataDir),
    DATABASE_URL: postgres.url,
    NEXTAUTH_URL: address,
    AUTH_TRUST_HOST: '1',
    PLUMBLINE_MODE: 'embedded',
    PLUMBLINE_DATA: dataDir,
    PLUMBLINE_SETUP_TOKEN: 'set-up-token-of-the-tests',
  }
  const accounts = await makeSample(env)
  await buildApp({ env })
  say('Starting the app under test.')
  // The pages that tests import by their address are on this machine, where the app does not go by itself.
  const preloads = ['tests/support/local-reach.mjs']
  const app = await startApp({ host: '127.0.0.1', port, env, preloads })
  running.push(app.stop)
  return { ...env, PLUMBLINE_BASE_URL: address, PLUMBLINE_SAMPLE_ACCOUNTS: JSON.stringify(accounts) }
}

/** The titles of tests that failed once and passed when they were run again. */
function secondTries(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...secondTries(inner),
  ])
}

async function runPlaywright(filters) {
  const env = await startAppUnderTest()
  const report = join(folder, 'e2e.json')
  const code = await runThrough(
    [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json', ...filters],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, TMPDIR: folder },
  )
  const json = readJson(report)
  if (!json) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = json.stats
  for (const title of secondTries(json.suites)) say(`Passed only at the second try: ${title}`)
  return settle({ passed: expected + flaky, failed: unexpected + (json.errors?.length ?? 0), skipped }, code)
}

/** @returns {Promise<Count>} */
async function runPhase(name, filters) {
  if (name === 'e2e') return runPlaywright(filters)
  if (runnerNames.includes(name)) return runVitest(name, filters)
  const { passed, output } = runCheck(name)
  if (!passed) process.stdout.write(`${output}\n`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

async function test() {
  const { wanted, filters } = readArguments()
  await installPackages()
  generateClient()
  sweepLeftovers()
  folder = mkdtempSync(join(tmpdir(), `plumbline-run-${process.pid}-`))
  const total = { passed: 0, failed: 0, skipped: 0 }
  const summary = []
  for (const name of wanted) {
    say(`${name} ...`)
    let count
    try {
      count = await runPhase(name, filters)
    } catch (error) {
      process.stderr.write(`${error instanceof Sentence ? error.message : error.stack}\n`)
      count = { passed: 0, failed: 1, skipped: 0 }
    }
    for (const key of Object.keys(total)) total[key] += count[key]
    summary.push(`${name.padEnd(12)} ${inWords(count)}`)
    say(summary.at(-1))
  }
  await cleanUp()
  process.stderr.write(`\n${summary.join('\n')}\n\n`)
  process.stdout.write(`${inWords(total)}\n`)
  return total.failed > 0 ? 1 : 0
}

let interrupted = false
async function interrupt() {
  if (interrupted) return
  interrupted = true
  say('Interrupted: cleaning up.')
  await cleanUp()
  process.exit(130)
}

await ensureNode()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)
whenOrphaned(interrupt)
await runMain(async () => {
  try {
    return await test()
  } finally {
    if (!interrupted) await cleanUp()
  }
})
if (!interrupted) process.exit()
