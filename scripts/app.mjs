// The app's process: started, watched until it answers, and ended with everything it started.

import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nextEntry } from './build.mjs'
import { root } from './node.mjs'
import { endProcess, isAlive } from './processes.mjs'
import { Sentence } from './say.mjs'

/** Whether the app could listen there now. A listener on every address counts as in the way too. */
export async function isPortFree(host, port) {
  const answers = await new Promise((done) => {
    const socket = connect({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
  if (answers) return false
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, host, () => server.close(() => done(true)))
  })
}

/**
 * Starts Next and waits until /api/health says that the database answers.
 * @param {{ host: string, port: number, dev?: boolean, env: NodeJS.ProcessEnv, preloads?: string[],
 *   output?: NodeJS.WritableStream }} input
 *   `preloads`: modules loaded into the app's process before it, relative to the root; tests have one
 *   `output`: where the app's own words go once it is ready; before that they are kept for the case that it fails
 * @returns {Promise<{ gone: Promise<unknown>, stop: () => Promise<void> }>}
 */
export async function startApp({ host, port, dev = false, env, preloads = [], output = process.stderr }) {
  const loaded = ['scripts/with-parent.mjs', ...preloads].flatMap((file) => [
    '--import',
    pathToFileURL(join(root, file)).href,
  ])
  const args = [...loaded, nextEntry, dev ? 'dev' : 'start', '-H', host, '-p', String(port)]
  const app = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C in the terminal reaches the start-up script alone, which ends things in order.
    detached: process.platform !== 'win32',
  })
  let words = ''
  let ready = false
  for (const stream of [app.stdout, app.stderr])
    stream.on('data', (chunk) => {
      if (ready) output.write(chunk)
      else words = (words + chunk).slice(-8000)
    })
  const gone = new Promise((done) => {
    app.once('exit', done)
    app.once('error', done)
  })
  const stop = async () => {
    await endProcess(app.pid, ['SIGTERM', 'SIGKILL'], 5_000)
    try {
      process.kill(-app.pid, 'SIGKILL')
    } catch {
      // Nothing of its group is left.
    }
  }
  const end = Date.now() + 120_000
  while (Date.now() < end) {
    if (!isAlive(app.pid))
      throw new Sentence(`${words.trim()}\n\nThe app ended before it was ready. Its last words are above.`)
    if (await isHealthy(host, port)) {
      ready = true
      return { gone, stop }
    }
    await Promise.race([gone, new Promise((done) => setTimeout(done, 50))])
  }
  await stop()
  throw new Sentence(`${words.trim()}\n\nThe app did not become ready within two minutes.`)
}

async function isHealthy(host, port) {
  try {
    const address = host === '0.0.0.0' ? '127.0.0.1' : host
    const response = await fetch(`http://${address}:${port}/api/health`, {
      signal: AbortSignal.timeout(20_000),
    })
    return response.ok && (await response.json()).status === 'ok'
  } catch {
    return false
  }
}
