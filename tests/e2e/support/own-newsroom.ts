import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnNewsroom {
  address: string
  /** The code that set-up asks for, as it was printed. */
  token: string
  stop: () => Promise<void>
}

/** What describes the app under test must not reach another one. */
const notInherited = /^(DATABASE_URL|NEXTAUTH_\w+|AUTH_\w+|PLUMBLINE_\w+|PORT|HOST)$/

/** Starts Plumbline as `npm run up -- --empty` does, with a database and a folder of its own. */
export async function startEmpty(): Promise<OwnNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-first-run-'))
  const port = await freePort()
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }
  for (const name of Object.keys(env)) if (notInherited.test(name)) Reflect.deleteProperty(env, name)
  const child = spawn(process.execPath, ['scripts/up.mjs', '--empty'], {
    env: { ...env, PLUMBLINE_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    return { ...(await announced(child)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits for the words that a person would read in the terminal. */
function announced(child: ChildProcess): Promise<{ address: string; token: string }> {
  return new Promise((done, fail) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const [, address] = /Plumbline is ready at (\S+)/.exec(said) ?? []
      const [, token] = /enter this token: (\S+)\n/.exec(said) ?? []
      if (address !== undefined && token !== undefined) done({ address, token })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => fail(new Error(`The start ended before it was ready:\n${said}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
