import { spawn } from 'node:child_process'
import path from 'node:path'
import { printWords } from '@/lib/core/reports/print-words'
import type { ReportRecord } from '@/lib/core/reports/record'
import { sha256Of } from '@/lib/core/reports/serialize'
import { paperLooks } from '@/lib/core/reports/signs'
import { HIDDEN_PATTERN } from '@/lib/core/reports/visible'
import { takingTurns } from '@/lib/server/turns'
import { workerPath } from '@/lib/server/worker-path'

const WORKER = path.join('lib', 'server', 'reports', 'pdf-worker.mjs')

/** Longest time one report may take; 500 claims take about 25 s on two cores. */
const TIME_LIMIT_MS = 180_000
/** Drawn at the same time; a large report needs more than a gigabyte. */
const AT_ONCE = 2
/** Waiting for their turn: more would wait longer than anybody does, each with its whole record in memory. */
const MOST_WAITING = 20

const inTurn = takingTurns(AT_ONCE, MOST_WAITING)

/** A worker that got stuck: another one is tried. */
class Stuck extends Error {}

/** How long a worker is given before another is tried: far above what a record of this size takes on a busy machine. */
const patienceFor = (request: string) => Math.min(TIME_LIMIT_MS, 12_000 + request.length / 100)

/**
 * Draws in a fresh process. The typesetter's native threads now and then leave a process stuck, seen about once in
 * forty times: what counts is the whole output, not the end of the process, and a silent one is replaced.
 */
async function runWorker(request: string, tries = 3): Promise<Uint8Array> {
  try {
    return await draw(request, patienceFor(request))
  } catch (error) {
    if (error instanceof Stuck && tries > 1) return runWorker(request, tries - 1)
    throw error
  }
}

function draw(request: string, patience: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=1024', workerPath(WORKER)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // The worker is handed text and fonts; it has no use for the secrets of the server.
      env: { NODE_ENV: 'production' },
    })
    const output: Buffer[] = []
    let received = 0
    let length: number | null = null
    let complaint = ''
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      settle()
    }
    const timer = setTimeout(
      () => finish(() => reject(new Stuck(`The PDF took longer than ${Math.round(patience / 1000)} s.`))),
      patience,
    )
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk)
      received += chunk.length
      if (received < 8) return
      length ??= Number(Buffer.concat(output).readBigUInt64BE())
      const end = 8 + length
      if (received >= end) finish(() => resolve(new Uint8Array(Buffer.concat(output).subarray(8, end))))
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 8000) complaint += chunk.toString('utf8')
    })
    child.on('error', (error) => finish(() => reject(error)))
    child.on('close', (code) =>
      finish(() =>
        reject(new Error(`The PDF could not be drawn: ${complaint || `the worker ended with ${code}`}`)),
      ),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(request)
  })
}

/**
 * The report as PDF/A-3a, with the record attached as report.json. Drawn in a process of its own, two at a time, so
 * that the server goes on answering. The same text gives the same bytes.
 *
 * @param recordText exactly `serializeRecord(record)`
 */
export function renderPdf(recordText: string): Promise<Uint8Array> {
  const record = JSON.parse(recordText) as ReportRecord
  const request = JSON.stringify({
    record: recordText,
    recordSha256: sha256Of(recordText),
    words: printWords(record),
    looks: paperLooks(),
    generatedAt: record.identity.generatedAt,
    shown: HIDDEN_PATTERN,
  })
  return inTurn(() => runWorker(request))
}
