// Draws one report as PDF/A-3a in a process of its own: reads a request as JSON on standard input, writes the PDF to
// standard output. Plain JavaScript with nothing of the application in it, so that no bundler has to know it.
// Request: { record, recordSha256, words, looks, generatedAt (ISO), shown (pattern of characters to show as code
// points) }.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { uncoveredPattern } from './font-coverage.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

function readFonts() {
  const { roles, files } = JSON.parse(readFileSync(path.join(here, 'fonts.json'), 'utf8'))
  const faces = {}
  for (const [family, list] of Object.entries(files))
    faces[family] = list.map((file) => readFileSync(require.resolve(file)))
  return { roles, faces }
}

async function readInput() {
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** The parts that the pages read. The entries stay out: they are most of the bytes, and the pages print one of them. */
function drawn(record) {
  const { schema, identity, scope, log, sections } = JSON.parse(record)
  const { entries, ...head } = log
  return JSON.stringify({ schema, identity, scope, log: { ...head, last: entries.at(-1) ?? null }, sections })
}

const request = await readInput()
const { roles, faces } = readFonts()
const blobs = Object.values(faces).flat()
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: blobs }] })
const inputs = {
  data: drawn(request.record),
  record: request.record,
  record_sha256: request.recordSha256,
  words: JSON.stringify(request.words),
  looks: JSON.stringify(request.looks),
  roles: JSON.stringify(roles),
  uncovered: uncoveredPattern(request.record, faces, roles, request.shown),
  fonts_sha256: createHash('sha256').update(Buffer.concat(blobs)).digest('hex'),
}
const compiled = compiler.compile({ mainFilePath: path.join(here, 'report.typ'), inputs })
if (compiled.hasError()) {
  const error = compiled.takeDiagnostics()
  process.stderr.write(
    JSON.stringify(error?.shortDiagnostics ?? 'the template did not compile', null, 1).slice(0, 4000),
  )
  process.exit(1)
}
const pdf = compiler.pdf(compiled.result, {
  pdfStandard: 'a-3a',
  creationTimestamp: Math.floor(Date.parse(request.generatedAt) / 1000),
})
// The length first: the parent then knows when it has everything, and need not wait for this process to end.
const length = Buffer.alloc(8)
length.writeBigUInt64BE(BigInt(pdf.length))
process.stdout.write(Buffer.concat([length, pdf]), () => process.exit(0))
