// Ends a process that works for the server when it swells, goes on for too long, or has outlived the server. The thread
// that works is busy and cannot look: a thread of its own does.
import { Worker } from 'node:worker_threads'

const watch = `
const { workerData: { parent, mostBytes, mostMs } } = require('node:worker_threads')
setInterval(() => {
  if (process.ppid !== parent || process.uptime() * 1000 > mostMs || process.memoryUsage.rss() > mostBytes)
    process.kill(process.pid, 'SIGKILL')
}, 50)`

/**
 * @param mostBytes of memory, what lies outside of the heap included. The other bounds are the arguments of the
 * process.
 */
export function watchMyself(mostBytes) {
  const [parent = process.ppid, mostMs = 120_000] = process.argv.slice(2, 4).map(Number)
  new Worker(watch, { eval: true, workerData: { parent, mostBytes, mostMs } }).unref()
}
