import { describe, expect, it } from 'vitest'
import { readArticleSchema } from '@/lib/core/imports/article'
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

/** The reader's own limit, and the start of its process on a busy machine. */
const IN_TIME_MS = 45_000

const read = ({ bytes, called = null, declared = null, address = null }: HostileFile) =>
  readArticle(bytes(), {
    name: called ?? null,
    mediaType: declared ?? null,
    address: address ?? null,
    wholePage: false,
  })

async function holds(file: HostileFile) {
  const started = performance.now()
  const answer = await read(file)
  expect(performance.now() - started).toBeLessThan(IN_TIME_MS)
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

describe.concurrent.each(Object.entries({ texts, pages, words, pdfs, others }))('%s', (_, files) => {
  it.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => holds(file), 120_000)
})

it('are many, and each has a name of its own', () => {
  for (const files of [texts, pages, words, pdfs, others]) {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    for (const file of files) expect(Boolean(file.reads) !== Boolean(file.refuses)).toBe(true)
  }
  expect([texts, pages, words, pdfs, others].flat().length).toBeGreaterThan(90)
})
