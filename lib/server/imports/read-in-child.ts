import { spawn } from 'node:child_process'
import type { Origin } from '@/lib/core/imports/formats/format'
import { type Outcome, refuse } from '@/lib/core/outcome'

/** How a file is read: by which program, and within which bounds. */
export interface Reading {
  /** Path of the worker. */
  worker: string
  /** For the program to load, and for the file to be read, in milliseconds. */
  startLimit: number
  timeLimit: number
  /** Of the worker's heap. */
  megabytes: number
}

/** More than the answer about the longest article that may be. */
const LONGEST_ANSWER = 100_000_000

const tooSlow = refuse(
  'import.too-slow',
  'This file takes too long to read. Save the article alone, as a simpler file or as plain text, and import that.',
)
const unreadable = refuse(
  'import.not-readable',
  'This file is built in a way that cannot be read. Save it again with the program it comes from, or paste the text of the article.',
)

function requestOf(bytes: Uint8Array, origin: Origin): Buffer {
  const header = Buffer.from(JSON.stringify(origin))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, bytes])
}

/**
 * What the worker makes of a file, in a process of its own: `{ok: true, value}` with a value that is still to be parsed.
 * A file that takes too long (`import.too-slow`), or makes the process fail or swell (`import.not-readable`), is refused.
 *
 * @throws Error when the worker itself cannot be started.
 */
export function readInChild(bytes: Uint8Array, origin: Origin, how: Reading): Promise<Outcome<unknown>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${how.megabytes}`, how.worker], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // The worker is handed one file; it has no use for the secrets of the server.
      env: { NODE_ENV: 'production' },
    })
    const output: Buffer[] = []
    let received = 0
    let ready = false
    let end: number | null = null
    let complaint = ''
    let timer = setTimeout(
      () => finish(() => reject(new Error(`The reader of articles did not start in ${how.startLimit} ms.`))),
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
      if (received > LONGEST_ANSWER) return finish(() => resolve(unreadable))
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
        if (ready) resolve(unreadable)
        else reject(new Error(`The reader of articles ended with ${code} at its start: ${complaint}`))
      }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(requestOf(bytes, origin))
  })
}

function answerOf(json: string): Outcome<unknown> {
  try {
    return JSON.parse(json) as Outcome<unknown>
  } catch {
    return unreadable
  }
}
