import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/lib/core/documents/blocks'
import { textOfFile } from '@/lib/core/documents/canonical-text'
import { txt } from '@/lib/core/imports/formats/txt'

const origin = { name: 'a.txt', mediaType: null, address: null, wholePage: false }
const read = (bytes: Uint8Array) => txt.read(bytes, origin)
const bytesOf = (words: string) => Uint8Array.from(words, (character) => character.charCodeAt(0))

it('keeps UTF-8 to the character, as pasted text is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
      const bytes = new TextEncoder().encode(`Word ${words}`)
      const kept = textOfFile(bytes)
      const article = await read(bytes)
      if (!kept.ok) expect(article).toEqual(kept)
      else
        expect(article).toMatchObject({
          ok: true,
          value: { text: kept.value, blocks: blocksOf(kept.value), notes: [] },
        })
    }),
  )
})

describe('characters of other encodings', () => {
  it('are read from UTF-16 with a byte order mark, either way round', async () => {
    const little = Uint8Array.from([0xff, 0xfe, 0x53, 0, 0xe9, 0, 0x3d, 0xd8, 0, 0xde])
    const big = Uint8Array.from([0xfe, 0xff, 0, 0x53, 0, 0xe9, 0xd8, 0x3d, 0xde, 0])
    for (const bytes of [little, big])
      expect(await read(bytes)).toMatchObject({ ok: true, value: { text: 'Sé😀' } })
  })

  it('are read from old Windows files, with a note', async () => {
    expect(await read(bytesOf('\x93Caf\xe9\x94 \x96 na\xefve and so on, a little longer'))).toMatchObject({
      ok: true,
      value: {
        text: '“Café” – naïve and so on, a little longer',
        notes: [
          'This file is not in UTF-8. It was read as Windows-1252: look at accents and quotation marks.',
        ],
      },
    })
  })

  it.each([
    ['another script', '\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0'],
    ['bytes that stand for nothing', 'A caf\xe9 and more words \x81'],
    ['control characters', 'A caf\xe9 and more words \x02'],
    ['half of UTF-16', '\xff\xfea'],
  ])('are refused when they look like %s', async (_, words) => {
    expect(await read(bytesOf(words))).toMatchObject({ ok: false, refusal: { code: 'file.not-text' } })
  })
})
