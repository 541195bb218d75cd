import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Desk, Said } from '@/tests/integration/simulation/desk-process'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** An app process of the simulation, as its parent sees it. */
export interface Running {
  /** Resolves once it works. */
  ready: Promise<void>
  /** Resolves at its end: by itself, or killed. */
  over: Promise<'idle' | 'killed'>
  kill(): void
}

/** Starts a process with these people at work. What it says is handed on whole lines only, as it comes. */
export function runDesk(desk: Desk, heard: (said: Said) => void): Running {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/integration/simulation/desk-process.ts', JSON.stringify(desk)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PLUMBLINE_POOL_SIZE: '4' } },
  )
  let rest = ''
  let complaint = ''
  let isIdle = false
  let tellReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const said = JSON.parse(line) as Said
      if (said.what === 'ready') tellReady()
      else if (said.what === 'idle') isIdle = true
      else heard(said)
    }
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  const over = new Promise<'idle' | 'killed'>((resolve, reject) => {
    child.once('close', (code, signal) => {
      tellReady()
      if (signal === 'SIGKILL') resolve('killed')
      else if (isIdle && code === 0) resolve('idle')
      else reject(new Error(`A process ended with ${code ?? signal}: ${complaint.slice(-2000)}`))
    })
  })
  return { ready, over, kill: () => child.kill('SIGKILL') }
}
