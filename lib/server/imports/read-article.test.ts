import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { importFormats } from '@/lib/core/imports/formats/registry'
import { readArticle } from '@/lib/server/imports/read-article'
import { readInChild } from '@/lib/server/imports/read-in-child'

const nameless = { name: null, mediaType: null, address: null, wholePage: false }
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('an article', () => {
  it('is read in the child just as it is read here', async () => {
    const file = new URL('../../../tests/fixtures/imports/pdf/sample.pdf', import.meta.url)
    const bytes = new Uint8Array(readFileSync(file))
    const here = await importFormats.find(({ id }) => id === 'pdf')?.read(bytes, nameless)
    expect(here?.ok).toBe(true)
    expect(await readArticle(bytes, nameless)).toEqual(here)
  }, 60_000)

  it('knows its name there, and gives its words back whole', async () => {
    const words = `# Überschrift 🍵\n\n${'Ein Satz mit „Anführung“ und Tee. '.repeat(40_000).trim()}\n`
    const read = await readArticle(bytesOf(words), { ...nameless, name: 'artikel.md' })
    expect(read.ok && read.value).toMatchObject({ format: 'md', headline: 'Überschrift 🍵' })
    expect(read.ok && read.value.text.length).toBeGreaterThan(1_300_000)
  }, 60_000)

  it('over the limit is refused before anything is read', async () => {
    // Nothing is there but a length: reading it would throw.
    const bytes = { length: MAX_ORIGINAL_BYTES + 1 } as Uint8Array
    expect(await readArticle(bytes, nameless)).toMatchObject({
      ok: false,
      refusal: {
        code: 'import.too-large',
        message: 'This file is larger than 20 MB. Import the article alone, or as plain text.',
      },
    })
  })
})

describe('a worker', () => {
  // Only the one that never ends ends by the clock: the others may be slow on a busy machine.
  const run = (name: string, bytes = bytesOf('x')) =>
    readInChild(bytes, nameless, {
      startLimit: 60_000,
      timeLimit: name === 'never-ends' ? 1_500 : 60_000,
      megabytes: 64,
      worker: fileURLToPath(new URL(`../../../tests/fixtures/imports/workers/${name}.mjs`, import.meta.url)),
    })

  it.each([
    ['never-ends', 'import.too-slow'],
    ['swells', 'import.not-readable'],
    ['crashes', 'import.not-readable'],
    ['ends-early', 'import.not-readable'],
    ['answers-nonsense', 'import.not-readable'],
  ])(
    'that %s is a refusal: %s',
    async (name, code) => {
      const answer = await run(name)
      expect(answer).toMatchObject({
        ok: false,
        refusal: { code, message: expect.stringMatching(/^This file .*\.$/) },
      })
    },
    30_000,
  )

  it('gets nothing of the environment', async () => {
    process.env.PLUMBLINE_TEST_SECRET = 'not for the reader'
    const answer = await run('tells-environment')
    expect(answer).toEqual({ ok: true, value: ['NODE_ENV'] })
  }, 30_000)

  it('that cannot start is a fault of ours, not of the file', async () => {
    await expect(run('is-not-there')).rejects.toThrow('at its start')
  }, 30_000)
})
