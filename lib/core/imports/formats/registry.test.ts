import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadArticle, readArticleSchema } from '@/lib/core/imports/article'
import type { Origin } from '@/lib/core/imports/formats/format'
import { formatOf, importFormats } from '@/lib/core/imports/formats/registry'
import { brokenLaws } from '@/tests/support/article-laws'

// The contract of an import format. Every line of the registry is held to it, with the same small article in each
// format.

const folder = new URL('../../../../tests/fixtures/imports/', import.meta.url)

const nameless: Origin = { name: null, mediaType: null, address: null, wholePage: false }

function sampleOf(id: string): { name: string; bytes: Uint8Array } {
  const name = readdirSync(new URL(`${id}/`, folder)).find((file) => file.startsWith('sample.')) ?? 'missing'
  return { name, bytes: new Uint8Array(readFileSync(new URL(`${id}/${name}`, folder))) }
}

async function articleOf(id: string): Promise<ReadArticle> {
  const { name, bytes } = sampleOf(id)
  const format = formatOf(bytes, { ...nameless, name })
  if (!format.ok) throw new Error(format.refusal.message)
  const read = await format.value.read(bytes, { ...nameless, name })
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value
}

/** Formats that carry structure and facts; plain text has words only. */
const structured = importFormats.filter(({ id }) => id !== 'txt' && id !== 'pdf')

/** What every format can say: a Word document knows no publisher, and its pictures have no address. */
function saidBy({ headline, deck, byline, publishedOn, language, text, blocks }: ReadArticle) {
  const withoutAddresses = blocks.map(({ pictures, ...block }) => ({
    ...block,
    pictures: pictures?.map(({ alt }) => alt),
  }))
  return { headline, deck, byline, publishedOn, language, text, blocks: withoutAddresses }
}

describe.each(importFormats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('reads its own sample, by the laws of an article', async () => {
    const article = await articleOf(id)
    expect(article.format).toBe(id)
    expect(readArticleSchema.parse(article)).toEqual(article)
    expect(brokenLaws(article)).toEqual([])
  })

  it('recognizes its own sample', () => {
    expect(format.recognizes(sampleOf(id).bytes)).not.toBe('no')
  })

  it('is not certain of the sample of another', () => {
    const others = importFormats.filter((other) => other.id !== id).map((other) => other.id)
    expect(others.filter((other) => format.recognizes(sampleOf(other).bytes) === 'yes')).toEqual([])
  })

  it('reads the same twice', async () => {
    expect(await articleOf(id)).toEqual(await articleOf(id))
  })

  it('never throws for bad bytes, and what it reads keeps the laws', async () => {
    const { bytes: sample } = sampleOf(id)
    const spoilt = fc
      .array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 20 })
      .map((changes) => {
        const bytes = sample.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        return bytes
      })
    const cut = fc.nat(sample.length).map((length) => sample.slice(0, length))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), spoilt, cut), async (bytes) => {
        expect(['yes', 'maybe', 'no']).toContain(format.recognizes(bytes))
        const read = await format.read(bytes, nameless)
        if (read.ok) expect(brokenLaws(read.value)).toEqual([])
        else expect(read.refusal.message).toMatch(/^\p{Lu}.*\.$/u)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the same article in every structured format', () => {
  it.each(structured.map(({ id }) => id))('%s says the same as the web page', async (id) => {
    expect(saidBy(await articleOf(id))).toEqual(saidBy(await articleOf('html')))
  })

  it('has headline, deck, byline, list, quotation, table, link, picture and footnote', async () => {
    const article = await articleOf('html')
    expect(article).toMatchObject({
      headline: 'The bridge that counts its crossings',
      deck: expect.stringMatching(/^Sensors under the old deck/),
      byline: 'Ines Okafor',
      publisher: 'The Harbour Courier',
      publishedOn: '2026-02-11',
      language: 'en-GB',
    })
    const kinds = article.blocks.map(({ kind }) => kind)
    for (const kind of ['heading', 'list-item', 'quote', 'table-cell', 'caption', 'footnote']) {
      expect(kinds).toContain(kind)
    }
    const marks = article.blocks.flatMap((block) => block.marks ?? [])
    expect(marks.map(({ kind }) => kind).sort()).toEqual(['emphasis', 'link', 'strong', 'superscript'])
    expect(article.blocks.flatMap((block) => block.pictures ?? [])).toEqual([
      { alt: 'The footbridge at low tide', address: 'https://example.org/bridge.jpg' },
    ])
  })
})

describe('a file whose name is wrong', () => {
  it.each(structured.map(({ id }) => id).filter((id) => id !== 'md'))(
    '%s called .txt is still read as what it is',
    (id) => {
      const found = formatOf(sampleOf(id).bytes, { name: 'article.txt', mediaType: 'text/plain' })
      expect(found.ok && found.value.id).toBe(id)
    },
  )

  it('decides between text and Markdown', () => {
    const { bytes } = sampleOf('md')
    const idOf = (name: string | null, mediaType: string | null) => {
      const found = formatOf(bytes, { name, mediaType })
      return found.ok && found.value.id
    }
    expect(idOf('a.md', 'text/plain')).toBe('md')
    expect(idOf('A.MARKDOWN', null)).toBe('md')
    expect(idOf(null, 'text/markdown; charset=utf-8')).toBe('md')
    expect(idOf('a.txt', 'text/markdown')).toBe('txt')
    expect(idOf(null, null)).toBe('txt')
  })

  it.each([
    [
      '\x89PNG\r\n\x1a\n',
      'This is a picture (PNG). Import the article as text, a web page, Word or PDF file.',
    ],
    [
      '\xff\xd8\xff\xe0',
      'This is a picture (JPEG). Import the article as text, a web page, Word or PDF file.',
    ],
    [
      '{\\rtf1 Hello}',
      'This is a rich text document (RTF). Save it as a Word document (.docx) or PDF and import that.',
    ],
    [
      '<?xml version="1.0"?><svg xmlns="x"></svg>',
      'This is a picture (SVG). Import the article as text, a web page, Word or PDF file.',
    ],
    ['', 'This file is empty. Choose the file that holds the article.'],
    [
      '\0\x01\x02\x03',
      'This file is not text, and no other format that can be read. Save the article as text in UTF-8, a web page, Word or PDF file.',
    ],
  ])('refuses %j and says what it is', (start, message) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0))
    const found = formatOf(bytes, { name: 'article.md', mediaType: null })
    expect(found).toMatchObject({ ok: false, refusal: { message } })
  })
})
