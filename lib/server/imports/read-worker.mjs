// Reads one article in a process of its own, so that no file, however it is built, harms the server. The formats are
// TypeScript, loaded through tsx as the command line is; nothing of the server, its secrets or its database is in here.
// Standard input: length of the origin's JSON (4 bytes), the JSON, the original's bytes.
// Standard output: "R" when ready to read, then the length of the answer (8 bytes) and the answer, an Outcome as JSON.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

// Standard output belongs to the answer; packages that chatter do so beside it.
for (const name of ['log', 'info', 'debug', 'warn']) console[name] = console.error

// Bytes outside of the heap count too, and a busy main thread cannot look: a thread of its own ends a process that swells.
const MOST_BYTES = 1_600_000_000
const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${MOST_BYTES}) process.kill(process.pid, 'SIGKILL') }, 50)`
new Worker(watch, { eval: true }).unref()

register({ tsconfig: path.join(root, 'tsconfig.json') })
const { formatOf } = await import(
  pathToFileURL(path.join(root, 'lib', 'core', 'imports', 'formats', 'registry.ts')).href
)
process.stdout.write('R')

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const request = Buffer.concat(chunks)
const end = 4 + request.readUInt32BE(0)
const origin = JSON.parse(request.toString('utf8', 4, end))
const bytes = new Uint8Array(request.subarray(end))

const format = formatOf(bytes, origin)
const answer = Buffer.from(JSON.stringify(format.ok ? await format.value.read(bytes, origin) : format))
const length = Buffer.alloc(8)
length.writeBigUInt64BE(BigInt(answer.length))
process.stdout.write(Buffer.concat([length, answer]), () => process.exit(0))
