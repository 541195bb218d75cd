// Compares two revisions, or finds passages again in a new one, in a process of its own: long texts take seconds, and
// the server has others to answer. The comparison is TypeScript, loaded through tsx; nothing of the server is in here.
// Standard input: JSON, { compare: { before, after } } or { place: { to, texts, places } }.
// Standard output: "R" when ready, then the length of the answer (8 bytes) and the answer as JSON.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'
import { watchMyself } from '../child-watch.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
watchMyself(1_000_000_000)

register({ tsconfig: path.join(root, 'tsconfig.json') })
const core = (file) => import(pathToFileURL(path.join(root, 'lib', 'core', ...file)).href)
const { compareRevisions } = await core(['documents', 'comparison.ts'])
const { placeAll } = await core(['claims', 'place-again.ts'])
process.stdout.write('R')

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const { compare, place } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
const answer = Buffer.from(
  JSON.stringify(compare ? compareRevisions(compare.before, compare.after) : placeAll(place)),
)
const length = Buffer.alloc(8)
length.writeBigUInt64BE(BigInt(answer.length))
process.stdout.write(Buffer.concat([length, answer]), () => process.exit(0))
