import { spawn } from 'node:child_process'

/** A program that does one piece of work, and the bounds within which it does it. */
export interface Bounds {
  /** Path of the worker. */
  worker: string
  /** For the program to load, and then for its work, in milliseconds. */
  startLimit: number
  timeLimit: number
  /** Of the worker's heap. */
  megabytes: number
}

/** What came of it: the worker's answer, still to be parsed, or why there is none. */
export type ChildAnswer = { came: true; json: unknown } | { came: false; why: 'too-slow' | 'failed' }

/** More than the answer about the longest article that may be. */
const LONGEST_ANSWER = 100_000_000
/** The worker ends itself a little after it should have been ended, if nobody is left to do it. */
const SPARE_MS = 5_000

const failed: ChildAnswer = { came: false, why: 'failed' }
const tooSlow: ChildAnswer = { came: false, why: 'too-slow' }

/**
 * Asks a worker in a process of its own. The request goes to its standard input; it writes "R" when it is ready to
 * work, then the length of its answer (eight bytes) and the answer as JSON.
 *
 * @throws Error when the worker itself cannot be started.
 */
export function askChild(request: Buffer, how: Bounds): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    const mostMs = how.startLimit + how.timeLimit + SPARE_MS
    const bounds = [`--max-old-space-size=${how.megabytes}`, how.worker, String(process.pid), String(mostMs)]
    const child = spawn(process.execPath, bounds, {
      stdio: ['pipe', 'pipe', 'pipe'],
      // The worker is handed one request; it has no use for the secrets of the server.
      env: { NODE_ENV: 'production' },
    })
    const output: Buffer[] = []
    let received = 0
    let ready = false
    let end: number | null = null
    let complaint = ''
    let timer = setTimeout(
      () => finish(() => reject(new Error(`${how.worker} did not start in ${how.startLimit} ms.`))),
      how.startLimit,
    )
    function finish(settle: () => void) {
      clearTimeout(timer)
      child.kill('SIGKILL')
      settle()
    }
    child.stdout.on('data', (chunk: Buffer) => {
      if (!ready) {
        ready = true
        clearTimeout(timer)
        timer = setTimeout(() => finish(() => resolve(tooSlow)), how.timeLimit)
      }
      output.push(chunk)
      received += chunk.length
      if (received > LONGEST_ANSWER) return finish(() => resolve(failed))
      // "R", then eight bytes of length.
      if (end === null && received >= 9) end = 9 + Number(Buffer.concat(output).readBigUInt64BE(1))
      if (end === null || received < end) return
      const json = Buffer.concat(output).toString('utf8', 9, end)
      finish(() => resolve(answerOf(json)))
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 4000) complaint += chunk.toString('utf8')
    })
    child.on('error', (error) => finish(() => reject(error)))
    child.on('close', (code) =>
      finish(() => {
        if (ready) resolve(failed)
        else reject(new Error(`${how.worker} ended with ${code} at its start: ${complaint}`))
      }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(request)
  })
}

function answerOf(json: string): ChildAnswer {
  try {
    return { came: true, json: JSON.parse(json) }
  } catch {
    return failed
  }
}
