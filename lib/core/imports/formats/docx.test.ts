import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx } from '@/lib/core/imports/formats/docx'
import { formatOf } from '@/lib/core/imports/formats/registry'
import { brokenLaws } from '@/tests/support/article-laws'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'
import { drawing, inList, paragraph, run, type WordFile, wordFile } from '@/tests/support/word-file'

const origin = { name: 'article.docx', mediaType: null, address: null, wholePage: false }

async function read(file: WordFile) {
  const article = await docx.read(wordFile(file), origin)
  if (!article.ok) throw new Error(article.refusal.message)
  expect(brokenLaws(article.value)).toEqual([])
  return article.value
}

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

describe('what Word has and an article has not', () => {
  it('reads insertions, leaves deletions out, and says so', async () => {
    const change = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    const { text, notes } = await read({
      body: paragraph(
        `${run('It cost ')}<w:del ${change}><w:r><w:delText>two</w:delText></w:r></w:del><w:ins ${change}>${run('three')}</w:ins>${run(' million.')}`,
      ),
    })
    expect(text).toBe('It cost three million.')
    expect(notes).toEqual([
      'The Word document has tracked changes: insertions were read as text, deletions were left out.',
    ])
  })

  it('leaves comments out, and says so', async () => {
    const { text, notes } = await read({
      body: paragraph(`${run('Words.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      comments: `<w:comment w:id="1" w:author="A">${paragraph('Is this so?')}</w:comment>`,
    })
    expect(text).toBe('Words.')
    expect(notes).toEqual(['Comments in the Word document were left out.'])
  })

  it('reads the words of a text box once', async () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`
    const { text } = await read({
      body: paragraph(
        `${run('Before.')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    })
    expect(text.match(/In the box/g)).toHaveLength(1)
  })

  it('keeps the place and the description of a picture, and nothing of the picture', async () => {
    const article = await read({
      body: paragraph(`${drawing('A boat', 'p1')}${run('Words.')}`),
      links: { p1: 'media/image1.png' },
      files: { 'word/media/image1.png': new Uint8Array(5000).fill(7) },
    })
    expect(article.blocks[0]?.pictures).toEqual([{ alt: 'A boat', address: null }])
    expect(JSON.stringify(article)).not.toMatch(/base64|BwcHBw/)
  })

  it('never lets a script or a link to one into the article', async () => {
    const { text, blocks } = await read({
      body: paragraph(
        `${run('&lt;script&gt;alert(1)&lt;/script&gt; ')}<w:hyperlink r:id="a">${run('press')}</w:hyperlink>`,
      ),
      links: { a: 'javascript:alert(1)' },
    })
    expect(text).toBe('<script>alert(1)</script> press')
    expect(blocks[0]?.marks).toBeUndefined()
  })
})

describe('numbered lists', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%3')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
  const item = (words: string, id: number, at = 0) => paragraph(words, 'ListParagraph', inList(id, at))

  it('count on over what stands between, restart below, and write as Word does', async () => {
    const { text, blocks } = await read({
      numbering,
      body: [
        item('one', 1),
        item('one a', 1, 1),
        item('one b', 1, 1),
        item('deep', 1, 2),
        paragraph('Between.'),
        item('two', 1),
        item('two a', 1, 1),
        item('point', 2),
        item('seven', 3),
        item('eight', 3),
      ].join(''),
    })
    const shown = blocks.map(({ list, start, end }) => [list?.marker, list?.depth, text.slice(start, end)])
    expect(shown).toEqual([
      ['1.', 1, 'one'],
      ['a)', 2, 'one a'],
      ['b)', 2, 'one b'],
      ['1.1', 3, 'deep'],
      [undefined, undefined, 'Between.'],
      ['2.', 1, 'two'],
      ['a)', 2, 'two a'],
      ['•', 1, 'point'],
      ['7.', 1, 'seven'],
      ['8.', 1, 'eight'],
    ])
  })
})

describe('a file that is no honest Word document', () => {
  const named = (files: Record<string, Uint8Array>) =>
    formatOf(zipSync(files), { name: 'a.docx', mediaType: null })
  const empty = strToU8('')

  it.each([
    [
      'xl/workbook.xml',
      'This is a spreadsheet (Excel). Copy the article into a Word document and import that.',
    ],
    ['ppt/presentation.xml', 'This is a presentation (PowerPoint). Save it as PDF and import that.'],
    [
      'META-INF/container.xml',
      'This is an e-book (EPUB). Save it as a Word document (.docx) or PDF and import that.',
    ],
    ['holiday.jpg', 'This is a zip file. Unpack it and import the article in it alone.'],
  ])('with %s is refused by what it is', (name, message) => {
    expect(named({ [name]: empty })).toMatchObject({ ok: false, refusal: { message } })
  })

  it('is refused by its declared type', () => {
    expect(named({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })).toMatchObject({
      ok: false,
      refusal: {
        message:
          'This is an OpenDocument text (.odt). Save it as a Word document (.docx) or PDF and import that.',
      },
    })
  })

  it('is refused by what it would unpack to, before it is unpacked', async () => {
    const name = 'word/header1.xml'
    const bomb = wordFile({ body: '', files: { [name]: new Uint8Array(70_000_000) } })
    // What is packed is spoilt: unpacking it would fail with another refusal.
    const packed = Buffer.from(bomb.buffer, bomb.byteOffset).indexOf(name) + name.length
    bomb.fill(0xff, packed, packed + 1000)
    const article = await docx.read(bomb, origin)
    expect(article).toMatchObject({ ok: false, refusal: { code: 'import.unpacks-too-large' } })
  })

  it('is refused when it is locked', async () => {
    const bytes = wordFile({ body: paragraph('Words.') })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    }
    expect(await docx.read(bytes, origin)).toMatchObject({ ok: false, refusal: { code: 'import.locked' } })
  })

  it('is refused when it brings entities, is cut off, or is nested beyond reason', async () => {
    const entities = wordFile({ body: paragraph('&e;'), files: {} })
    const withEntities = wordFile({
      body: paragraph('x'),
      files: { 'word/header1.xml': strToU8('<!DOCTYPE x [<!ENTITY e "e">]><x/>') },
    })
    const deep = wordFile({
      body: `${'<w:sdt><w:sdtContent>'.repeat(30_000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(30_000)}`,
    })
    for (const bytes of [withEntities, deep, entities.slice(0, 900)]) {
      const article = await docx.read(bytes, origin)
      expect(article).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/Word.*\.$/) } })
    }
  })
})

it('reads 5,000 paragraphs in seconds', async () => {
  const words = 'The city counts every crossing of the bridge and publishes the figures on Mondays. '.repeat(
    4,
  )
  const ms = await processorMs(async () =>
    expect((await read({ body: paragraph(words).repeat(5000) })).blocks).toHaveLength(5000),
  )
  expect(ms).toBeLessThan(LINEAR_MS)
})
