import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../tests/fixtures/children/${name}.mjs`, import.meta.url))

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

it('ends a busy worker when the server that started it is gone', async () => {
  const server = spawn(process.execPath, [fixture('starts-busy')], { stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = await new Promise<number>((done) => server.stdout.once('data', (said) => done(Number(said))))
  await new Promise((done) => setTimeout(done, 1_000))
  expect(runs(pid), 'while its server is there').toBe(true)
  server.kill('SIGKILL')
  await vi.waitFor(() => expect(runs(pid)).toBe(false), { timeout: 10_000, interval: 50 })
}, 30_000)

it('ends a worker that goes on for longer than it may, though nobody else ends it', async () => {
  const child = spawn(process.execPath, [fixture('busy'), String(process.pid), '700'], { stdio: 'ignore' })
  const signal = await new Promise((done) => child.once('exit', (_, by) => done(by)))
  expect(signal).toBe('SIGKILL')
}, 30_000)
