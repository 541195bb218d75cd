import { describe, expect, it } from 'vitest'
import { type ReadArticle, readArticleSchema } from '@/lib/core/imports/article'
import type { Origin } from '@/lib/core/imports/formats/format'
import { formatOf } from '@/lib/core/imports/formats/registry'
import type { Outcome } from '@/lib/core/outcome'
import { readArticle } from '@/lib/server/imports/read-article'
import type { HostileFile } from '@/tests/fixtures/imports/hostile/hostile-file'
import { others } from '@/tests/fixtures/imports/hostile/others'
import { pages } from '@/tests/fixtures/imports/hostile/pages'
import { pdfs } from '@/tests/fixtures/imports/hostile/pdfs'
import { texts } from '@/tests/fixtures/imports/hostile/texts'
import { words } from '@/tests/fixtures/imports/hostile/words'
import { brokenLaws } from '@/tests/support/article-laws'

// Files that are odd or built to do harm, read as the server reads them. Each says what must become of it: its words,
// or a refusal in a sentence. Whatever it is, the answer comes in time, and nothing in it could run or fetch.

type Read = (bytes: Uint8Array, origin: Origin) => Promise<Outcome<ReadArticle>>

/** As the server's process for it reads it, without the process. */
const readHere: Read = async (bytes, origin) => {
  const format = formatOf(bytes, origin)
  return format.ok ? format.value.read(bytes, origin) : format
}

async function becomesWhatItMust(file: HostileFile, read: Read) {
  const { called = null, declared = null, address = null } = file
  const answer = await read(file.bytes(), { name: called, mediaType: declared, address, wholePage: false })
  if (file.refuses) {
    const [code, says] = file.refuses
    expect(answer).toMatchObject({ ok: false, refusal: { code: expect.stringContaining(code) } })
    if (answer.ok) return
    expect(answer.refusal.message).toContain(says)
    expect(answer.refusal.message).toMatch(/^\p{Lu}[^\n]{20,300}\.$/u)
    return
  }
  const { format, text, headline, holds = [], lacks = [], also } = file.reads ?? { format: 'txt' }
  expect(answer).toMatchObject({ ok: true, value: { format } })
  if (!answer.ok) return
  const article = answer.value
  expect(readArticleSchema.parse(article)).toEqual(article)
  expect(brokenLaws(article)).toEqual([])
  if (text !== undefined) expect(article.text).toBe(text)
  if (headline !== undefined) expect(article.headline).toBe(headline)
  for (const sentence of holds) expect(article.text).toContain(sentence)
  const everything = JSON.stringify(article)
  for (const part of lacks) expect(everything).not.toContain(part)
  const addresses = article.blocks.flatMap(({ marks = [], pictures = [] }) => [
    ...marks.map(({ href }) => href),
    ...pictures.map(({ address }) => address),
  ])
  for (const address of [article.url, ...addresses]) if (address) expect(address).toMatch(/^https?:\/\//)
  if (also) expect(also(article)).toBe(true)
}

const each = (files: readonly HostileFile[]) => files.map((file) => [file.name, file] as const)
const sets = Object.entries({ texts, pages, words, pdfs, others })
const exhausting = sets.flatMap(([of, files]) =>
  files.filter((file) => file.exhausting).map((file) => [of, file.name, file] as const),
)

describe.concurrent('in a process of its own', () => {
  it.each(exhausting)('%s: %s', (_, __, file) => becomesWhatItMust(file, readArticle), 300_000)
})

describe.each(sets)('%s', (_, files) => {
  it.each(each(files.filter((file) => !file.exhausting)))(
    '%s',
    (_, file) => becomesWhatItMust(file, readHere),
    60_000,
  )
})

it('fifty megabytes are refused before anything is read', async () => {
  const name = 'fifty megabytes'
  const bytes = () => new Uint8Array(50_000_000).fill(97)
  await becomesWhatItMust({ name, bytes, refuses: ['import.too-large', 'larger than 20 MB'] }, readArticle)
})

it('are many, and each has a name of its own', () => {
  for (const files of [texts, pages, words, pdfs, others]) {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    for (const file of files) expect(Boolean(file.reads) !== Boolean(file.refuses)).toBe(true)
  }
  expect([texts, pages, words, pdfs, others].flat().length).toBeGreaterThan(90)
})
