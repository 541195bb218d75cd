// The app that browser tests look at: the production build with a database and a sample newsroom of its own.

import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startApp } from './app.mjs'
import { buildApp } from './build.mjs'
import { migrate } from './migrate.mjs'
import { startPostgres } from './postgres.mjs'
import { makeSample } from './sample.mjs'
import { say } from './say.mjs'
import { readSecrets } from './secrets.mjs'

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/**
 * Starts it.
 * @param {string} folder where it keeps what it makes; the caller removes it
 * @param {(stop: () => Promise<void>) => void} started is given what stops each part as soon as that runs, so that
 *   nothing is left behind when a later part fails
 * @returns {Promise<Record<string, string>>} the environment of whoever tests it: its address and the sample's accounts
 */
export async function startAppUnderTest(folder, started) {
  const dataDir = mkdtempSync(join(folder, 'e2e-'))
  const postgres = await startPostgres({ dataDir, throwAway: true })
  started(postgres.stop)
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
  started(app.stop)
  return { ...env, PLUMBLINE_BASE_URL: address, PLUMBLINE_SAMPLE_ACCOUNTS: JSON.stringify(accounts) }
}
