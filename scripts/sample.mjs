// The sample newsroom: made once, in a new embedded database, by seeds/seed.ts; and what is remembered about it.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'
import { track } from './processes.mjs'
import { Sentence, say } from './say.mjs'

/**
 * What the first start of a data folder was: `begun` while the sample is being made, so that a killed start is
 * recognised.
 * @returns {{ kind: 'none' | 'empty' | 'begun' | 'sample', accounts?: object[] }}
 */
export function readStart(dataDir) {
  const file = join(dataDir, 'start.json')
  if (!existsSync(file)) return { kind: 'none' }
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { kind: 'begun' }
  }
}

/** The sample accounts have known passwords, so the file is for its owner only. */
export function writeStart(dataDir, start) {
  writeFileSync(join(dataDir, 'start.json'), `${JSON.stringify(start, null, 2)}\n`, { mode: 0o600 })
}

/**
 * How many people and workspaces the database knows.
 * @param {string} url
 */
export async function countNewsroom(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select (select count(*) from app_user)::int as users, (select count(*) from workspace)::int as workspaces',
    )
    return rows[0]
  } finally {
    await client.end()
  }
}

/**
 * Runs the seeds against a database without people.
 * @param {NodeJS.ProcessEnv} env the app's environment
 * @returns {Promise<{ name?: string, email: string, password: string, role?: string }[]>} the accounts, for the console
 */
export async function makeSample(env) {
  say('Making the sample newsroom.')
  let out = ''
  let errors = ''
  const code = await new Promise((done) => {
    const seed = track(
      spawn(process.execPath, ['--import', 'tsx', join(root, 'seeds', 'seed.ts')], {
        cwd: root,
        env: { ...env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
    seed.stdout.on('data', (chunk) => (out += chunk))
    seed.stderr.on('data', (chunk) => (errors += chunk))
    seed.once('close', done)
    seed.once('error', () => done(1))
  })
  if (code !== 0)
    throw new Sentence(
      `${errors.trim()}\n\nThe sample newsroom could not be made. Start with "npm run up -- --empty" for one without it.`,
    )
  return accountsIn(out)
}

/** The seeds end with one line of JSON: `{"accounts": [...]}`. */
function accountsIn(output) {
  const last = output.trim().split('\n').pop() ?? ''
  try {
    const { accounts } = JSON.parse(last)
    return Array.isArray(accounts) ? accounts : []
  } catch {
    return []
  }
}

/** The accounts as lines of a small table. */
export function accountLines(accounts) {
  const rows = accounts.map(({ name = '', role = '', roles, email, password }) => [
    email,
    password,
    [name, Array.isArray(roles) ? roles.join(', ') : role].filter(Boolean).join(', '),
  ])
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column].length)))
  return rows.map(
    ([email, password, who]) => `  ${email.padEnd(widths[0])}  ${password.padEnd(widths[1])}  ${who}`,
  )
}
