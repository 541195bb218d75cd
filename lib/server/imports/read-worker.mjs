// Reads one article in a process of its own, so that no file, however it is built, harms the server. The formats are
// TypeScript, loaded through tsx as the command line is; nothing of the server, its secrets or its database is in here.
// Standard input: length of the origin's JSON (4 bytes), the JSON, the original's bytes.
// Standard output: "R" when ready to read, then the length of the answer (8 bytes) and the answer, an Outcome as JSON.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'
import { watchMyself } from '../child-watch.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

// Standard output belongs to the answer; packages that chatter do so beside it.
for (const name of ['log', 'info', 'debug', 'warn']) console[name] = console.error

watchMyself(1_600_000_000)

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
