// npm test: everything that can be wrong, from a fresh clone, in one command.
//
//   npm test                               all phases, in this order:
//     format, types, layers, unused          each counts as one test
//     unit, integration, e2e                 counted by what their runners report
//   npm test -- --only unit,integration    some phases
//   npm test -- --only e2e journey         what follows is handed to the runner as a filter
//
// The last line is "N passed, N failed", with ", N skipped" when there are any. Before it, and before the counts of the
// phases, whatever failed is named once more. A phase without a single test fails.
// Everything is made in one temporary folder and gone at the end, also after Ctrl-C.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAppUnderTest } from './app-under-test.mjs'
import { checkNames, runCheck } from './check.mjs'
import {
  inWords as failuresInWords,
  playwrightFailures,
  secondTries,
  vitestFailures,
} from './failed-tests.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { ensureNode, root } from './node.mjs'
import { isAlive, track, whenOrphaned } from './processes.mjs'
import { runMain, Sentence, say } from './say.mjs'

const runnerNames = ['unit', 'integration', 'e2e']
const phases = [...checkNames, ...runnerNames]

/** @typedef {{ passed: number, skipped: number, failures: import('./failed-tests.mjs').Failure[] }} Result */

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
 * What a runner's report comes to. One that ends badly without a failed test (a crash, an error outside of all tests),
 * or finds no test, counts as one failure.
 * @returns {Result}
 */
function settle(phase, { passed, skipped, failures }, code) {
  const said = (message) => ({ passed, skipped, failures: [{ phase, message }] })
  if (failures.length === 0 && code !== 0) {
    return said(`Its runner ended with code ${code} and no failed test: see what it said above.`)
  }
  return failures.length === 0 && passed === 0 ? said('It found no test.') : { passed, skipped, failures }
}

const noReport = { passed: 0, skipped: 0, failures: [] }

async function runVitest(phase, filters) {
  const report = join(folder, `${phase}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, TMPDIR: folder }
  const code = await runThrough([vitest, 'run', '--project', phase, ...reporters, ...filters], env)
  const json = readJson(report)
  if (!json) return settle(phase, noReport, code)
  const passed = json.numPassedTests
  const skipped = json.numPendingTests + (json.numTodoTests ?? 0)
  return settle(phase, { passed, skipped, failures: vitestFailures(phase, root, json) }, code)
}

async function runPlaywright(phase, filters) {
  const env = await startAppUnderTest(folder, (stop) => running.push(stop))
  const report = join(folder, `${phase}.json`)
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const code = await runThrough([playwright, 'test', '--reporter=list,json', ...filters], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    TMPDIR: folder,
  })
  const json = readJson(report)
  if (!json) return settle(phase, noReport, code)
  const { expected, flaky, skipped } = json.stats
  for (const title of secondTries(json)) say(`Passed only at the second try: ${title}`)
  return settle(phase, { passed: expected + flaky, skipped, failures: playwrightFailures(phase, json) }, code)
}

/** @returns {Promise<Result>} */
async function runPhase(phase, filters) {
  if (phase === 'e2e') return runPlaywright(phase, filters)
  if (runnerNames.includes(phase)) return runVitest(phase, filters)
  const { passed, output } = runCheck(phase)
  if (passed) return { passed: 1, skipped: 0, failures: [] }
  process.stdout.write(`${output}\n`)
  return { passed: 0, skipped: 0, failures: [{ phase, message: 'See what it said above.' }] }
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
  const allFailures = []
  for (const name of wanted) {
    say(`${name} ...`)
    let result
    try {
      result = await runPhase(name, filters)
    } catch (error) {
      process.stderr.write(`${error instanceof Sentence ? error.message : error.stack}\n`)
      result = { passed: 0, skipped: 0, failures: [{ phase: name, message: error.message }] }
    }
    const { passed, skipped, failures } = result
    const count = { passed, failed: failures.length, skipped }
    for (const key of Object.keys(total)) total[key] += count[key]
    allFailures.push(...failures)
    summary.push(`${name.padEnd(12)} ${inWords(count)}`)
    say(summary.at(-1))
  }
  await cleanUp()
  if (allFailures.length > 0) process.stderr.write(`\n${failuresInWords(allFailures)}\n`)
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
