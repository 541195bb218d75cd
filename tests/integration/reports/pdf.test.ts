import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { runVerify } from '@/lib/cli/verify'
import { blocksOf } from '@/lib/core/documents/blocks'
import { buildRecord } from '@/lib/core/reports/build'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { readPdf } from '@/lib/server/reports/read-pdf'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { verifyPdfFile } from '@/lib/server/reports/verify-pdf'
import { deskWithAChange, shaped } from '@/tests/fixtures/reports/changed'
import { Desk } from '@/tests/fixtures/reports/desk'
import { CANARY, inputOf, storyDesk, storyRecord } from '@/tests/fixtures/reports/story'

const record = storyRecord()
const text = serializeRecord(record)
let pdf: Uint8Array = new Uint8Array()

beforeAll(async () => {
  pdf = await renderPdf(text)
})

const wordsOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes, { words: true })).words.map(({ word }) => word).join(' ')

/** The command's exit code and what it says. */
async function verified(bytes: Uint8Array | string, name: string, ...more: string[]) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'plumbline-')), name)
  writeFileSync(file, bytes)
  const lines: string[] = []
  const code = await runVerify([file, ...more], {
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  })
  return { code, said: lines.join('\n') }
}

/** Changes the first compressed stream that `change` touches, in place: every offset of the file stays. */
function changeStream(bytes: Uint8Array, change: (content: string) => string): Uint8Array {
  const file = Buffer.from(bytes)
  for (let from = file.indexOf('stream\n'); from >= 0; from = file.indexOf('stream\n', from + 1)) {
    const begin = from + 'stream\n'.length
    const end = file.indexOf('endstream', begin)
    if (end < 0) break
    let content: string
    try {
      content = inflateSync(file.subarray(begin, end)).toString('latin1')
    } catch {
      continue
    }
    const changed = change(content)
    const packed = deflateSync(Buffer.from(changed, 'latin1'), { level: 9 })
    if (changed === content || packed.length > end - begin) continue
    packed.copy(file, begin)
    return new Uint8Array(file)
  }
  throw new Error('no stream was changed')
}

test('the PDF says what was set aside, and why', async () => {
  const desk = storyDesk()
  desk.setAside('It is a comforting thought.', 'opinion', 'Nobody can check a comfort.')
  const words = await wordsOf(await renderPdf(serializeRecord(buildRecord(inputOf(desk)))))
  expect(words).toContain('1 was looked at and set aside as not checkable')
  expect(words).toContain('An opinion: Nobody can check a comfort.')
})

test('the PDF carries the record, byte for byte, and says what it says', async () => {
  const { record: attached } = await readPdf(pdf, { words: false })
  expect(attached).toBe(text)
  const words = await wordsOf(pdf)
  expect(words).toContain('A 2012 study in the Journal of Family Issues')
  expect(words).toContain('Dissent, kept in the reviewer’s words')
  expect(words).toContain('1 of 2 reviews submitted')
  expect(words).not.toContain(CANARY)
  const head = Buffer.from(pdf).toString('latin1')
  expect(head.startsWith('%PDF-1.7')).toBe(true)
  expect(head).toContain('/MarkInfo')
})

test('the same record gives the same bytes, from any directory', async () => {
  const here = process.cwd()
  process.chdir(tmpdir())
  try {
    expect(Buffer.from(await renderPdf(text)).equals(Buffer.from(pdf))).toBe(true)
  } finally {
    process.chdir(here)
  }
})

test('plumbline verify says that it holds, and what it does not prove', async () => {
  const { code, said } = await verified(pdf, 'report.pdf')
  expect(said).toContain('This report holds.')
  expect(said).toContain('It does not show where it comes from')
  expect(code).toBe(0)
  const { size, root } = record.log
  expect((await verified(pdf, 'report.pdf', `--head=${size}:${root}`)).said).toContain(
    'the one whose head you gave',
  )
  expect((await verified(pdf, 'report.pdf', `--head=${size}:${'0'.repeat(64)}`)).code).toBe(1)
})

test('one flipped byte anywhere fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(pdf.length - 1), async (at) => {
      const flipped = Uint8Array.from(pdf)
      flipped[at] = (flipped[at] ?? 0) ^ 4
      const { checks } = await verifyPdfFile(flipped)
      expect(checks.some((check) => !check.ok)).toBe(true)
    }),
    { numRuns: 6, seed: 11 },
  )
}, 60_000)

test('a changed page is named', async () => {
  // In a page's text the first glyph of a run becomes another: a word changes, everything else stays.
  const changed = changeStream(pdf, (content) =>
    content.includes(' Tf\n') ? content.replace('[(\\000\\001)', '[(\\000\\002)') : content,
  )
  const { checks } = await verifyPdfFile(changed)
  expect(checks.filter((check) => !check.ok).map((check) => check.id)).toEqual(['pages'])
  expect(checks.at(-1)?.detail).toMatch(/^Page 1: the page says “uudit report/)
})

test('any script, emoji and hidden characters are drawn or shown as code points, and never stop a report', async () => {
  const hostile =
    'ไทย 日本語 한국어 😀👩‍👩‍👧 العربية עברית Ελληνικά \u202eesrever\u202c zero\u200bwidth \u0007 \ue000 “quotes” #set page() $x$ *b* _i_ @ref <label> \\u{41} `code`'
  const long = 'A very long headline that goes on and on about what the studies found. '.repeat(7).trim()
  const body = `${hostile}.\n\n${'nospace'.repeat(120)}.\n\n${'漢字'.repeat(200)}`
  const desk = new Desk({ headline: long, deck: hostile, body, blocks: blocksOf(body) })
  desk.open()
  desk.importArticle()
  const claim = desk.draft(1, `${hostile} ${long}`, 'esrever', { claimant: hostile, whySelected: hostile })
  desk.mark(claim, '漢字'.repeat(100))
  desk.cite(claim, desk.source(`${hostile} ${'x'.repeat(300)}`, { url: 'javascript:alert(1)' }), {
    quote: hostile,
    note: long.repeat(6),
    locator: hostile,
  })
  desk.signOff(long.repeat(8), [1])
  const wild = buildRecord(inputOf(desk))
  const bytes = await renderPdf(serializeRecord(wild))
  const words = await wordsOf(bytes)
  expect(words).toContain('[U+202E]')
  expect(words).toContain('[U+0E44]')
  expect(words).toContain('#set page() $x$ *b* _i_ @ref <label> \\u{41}')
  expect((await readPdf(bytes, { words: false })).record).toBe(serializeRecord(wild))
  expect((await verified(bytes, 'wild.pdf')).code).toBe(0)
  expect((await verified(renderHtml(wild), 'wild.html')).code).toBe(0)
})

test.each([
  ['a text', 'hello'],
  ['another page', '<!doctype html><p>hello'],
  ['half a PDF', '%PDF-1.7\nnothing'],
  ['nothing', ''],
])('what is no report gets a sentence: %s', async (_, content) => {
  const { code, said } = await verified(content, 'file')
  expect(code).toBe(1)
  expect(said).toMatch(/not a Plumbline report|damaged|empty/)
  expect(said).not.toContain('at Object.')
})

test('a file that is not there gets a sentence', async () => {
  const lines: string[] = []
  const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) }
  expect(await runVerify(['/no/such/report.pdf'], io)).toBe(1)
  expect(lines.join('\n')).toContain('/no/such/report.pdf cannot be opened')
})

test('lists, quotes and what was said before the last word stand on the pages', async () => {
  const shapedRecord = buildRecord(inputOf(deskWithAChange(true, shaped)))
  const bytes = await renderPdf(serializeRecord(shapedRecord))
  const words = await wordsOf(bytes)
  for (const said of [
    '3. The sample',
    'We did not measure that.',
    'At first sight.',
    'changed before the reveal',
  ])
    expect(words).toContain(said)
  expect((await verified(bytes, 'report.pdf')).said).not.toMatch(/does not hold/i)
  expect((await verified(bytes, 'report.pdf')).code).toBe(0)
})
