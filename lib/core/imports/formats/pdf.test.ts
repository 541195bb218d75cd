import { describe, expect, it } from 'vitest'
import { pdf } from '@/lib/core/imports/formats/pdf'
import { lines, pdfFile, stream } from '@/tests/fixtures/imports/hostile/pdf-file'
import { brokenLaws } from '@/tests/support/article-laws'

const nameless = { name: null, mediaType: null, address: null, wholePage: false }

async function articleOf(bytes: Uint8Array) {
  const read = await pdf.read(bytes, nameless)
  if (!read.ok) throw new Error(read.refusal.message)
  expect(brokenLaws(read.value)).toEqual([])
  return read.value
}

const blocksOf = ({ text, blocks }: Awaited<ReturnType<typeof articleOf>>) =>
  blocks.map(({ kind, level, list, start, end }) =>
    [kind, level ?? (list ? `${list.depth}${list.marker}` : ''), text.slice(start, end)].join(' '),
  )

/** Running text in a narrow column, as a page of a newspaper breaks it. */
const column = (name: string) => [
  `The ${name} column begins with a sentence`,
  'that runs over several of its lines and',
  'does not end before the fourth one, as',
  'sentences in newspapers are wont to do.',
  'Then it says where it stands, in words',
  `that nobody could mistake: ${name}.`,
]

describe('reading order', () => {
  it('goes down one column after the other, below a headline across all of them', async () => {
    const page = [
      ...['right', 'middle', 'left'].map((name, i) =>
        lines(column(name), { x: 396 - i * 178, y: 700, size: 9, leading: 11 }),
      ),
      lines(['A headline that stretches across the whole page'], { x: 40, y: 760, size: 22 }),
    ]
    const article = await articleOf(pdfFile({ pages: [page.join('\n')] }))
    expect(article.headline).toBe('A headline that stretches across the whole page')
    expect(article.text).toBe(['left', 'middle', 'right'].map((name) => column(name).join(' ')).join('\n\n'))
  })

  it('reads what stands across the page between columns in its place', async () => {
    const across =
      'One long line stands across both of the columns and divides what is above it from what is below.'
    const half = (name: string, y: number) => [
      lines(column(`${name} right`), { x: 310, y }),
      lines(column(`${name} left`), { x: 60, y }),
    ]
    const page = [...half('upper', 700), lines([across], { x: 60, y: 600 }), ...half('lower', 560)]
    const { text } = await articleOf(pdfFile({ pages: [page.join('\n')] }))
    const order = ['upper left.', 'upper right.', across, 'lower left.', 'lower right.'].map((one) =>
      text.indexOf(one),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('keeps the rows of a table, cell by cell', async () => {
    const rows = [
      ['Town', 'Houses', 'Cost'],
      ['Aldern', '120', '3.5 million'],
      ['Bruck', '75', '1.2 million'],
    ]
    const cells = rows.flatMap((row, i) =>
      row.map((cell, j) => lines([cell], { x: 72 + j * 120, y: 600 - i * 16 })),
    )
    const above = lines(['The table below lists what the towns have paid for the flood so far this year.'], {
      x: 72,
      y: 650,
    })
    const article = await articleOf(pdfFile({ pages: [[above, ...cells].join('\n')] }))
    const found = article.blocks.flatMap(({ cell, start, end }) =>
      cell ? [[cell.row, cell.column, article.text.slice(start, end)]] : [],
    )
    expect(found).toEqual(rows.flatMap((row, i) => row.map((cell, j) => [i + 1, j + 1, cell])))
  })

  it('reads a page that lies on its side', async () => {
    const page = column('turned').map(
      (line, i) => `BT /F1 10 Tf 0 1 -1 0 ${100 + i * 12} 72 Tm (${line}) Tj ET`,
    )
    const article = await articleOf(pdfFile({ pages: [page.join('\n')], page: '/Rotate 90' }))
    expect(article.text).toBe(column('turned').join(' '))
  })
})

describe('structure', () => {
  const body = (y: number) => lines(column('only'), { x: 72, y, size: 10 })

  it('finds headings by their size, lists by their markers, notes by their place', async () => {
    const page = [
      lines(['The title of it all'], { x: 72, y: 780, size: 24 }),
      lines(['What was found'], { x: 72, y: 740, size: 14 }),
      body(715),
      lines(['\x95 a bridge of the eighteenth century', '\x95 two schools'], { x: 80, y: 630 }),
      lines(['1. first of all', '2. and then'], { x: 80, y: 590 }),
      lines(['3 The numbers are those of the office.'], { x: 72, y: 60, size: 7 }),
    ]
    const article = await articleOf(pdfFile({ pages: [page.join('\n')] }))
    expect(article.headline).toBe('The title of it all')
    expect(blocksOf(article)).toEqual([
      'heading 2 What was found',
      `paragraph  ${column('only').join(' ')}`,
      'list-item 1\u2022 a bridge of the eighteenth century',
      'list-item 1\u2022 two schools',
      'list-item 11. first of all',
      'list-item 12. and then',
      'footnote  3 The numbers are those of the office.',
    ])
  })

  it('leaves out running heads and page numbers, says so, and goes on over the page', async () => {
    const pages = [1, 2, 3].map((number) =>
      [
        lines([`The Harbour Courier, ${number} May`], { x: 72, y: 800, size: 8 }),
        lines(
          [
            `The words of page ${number} go on for a while, and they do not`,
            'come to their end at the foot of this page but',
          ],
          { x: 72, y: 700 },
        ),
        lines([`- ${number} -`], { x: 290, y: 30, size: 8 }),
      ].join('\n'),
    )
    const article = await articleOf(pdfFile({ pages }))
    expect(article.text).not.toMatch(/Courier|- \d -/)
    expect(article.notes.join(' ')).toContain('“The Harbour Courier, 1 May”')
    expect(article.text).toContain('The words of page 2 go on for a while')
  })

  it('marks bold words and links, and nothing that leads elsewhere than to the web', async () => {
    const article = await articleOf(
      pdfFile({
        pages: [
          'BT /F1 10 Tf 1 0 0 1 72 700 Tm (The river rose by ) Tj /F2 10 Tf (two metres) Tj /F1 10 Tf ( in one night.) Tj ET',
        ],
        font: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
        objects: [
          '<</Type/Annot/Subtype/Link/Rect[72 695 115 712]/A<</S/URI/URI(https://example.org/river)>>>>',
          '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>',
        ],
        page: '/Resources<</Font<</F1 3 0 R/F2 21 0 R>>>>/Annots[20 0 R]',
      }),
    )
    expect(article.text).toBe('The river rose by two metres in one night.')
    const marks = article.blocks[0]?.marks?.map(({ kind, start, end, href }) => [
      kind,
      article.text.slice(start, end),
      href,
    ])
    expect(marks).toEqual([
      ['link', 'The river', 'https://example.org/river'],
      ['strong', 'two metres', undefined],
    ])
  })
})

describe('what the file says of itself', () => {
  const page = [
    lines(['How the river rose'], { x: 72, y: 780, size: 24 }),
    lines(column('only'), { x: 72, y: 715 }),
  ].join('\n')
  const withInfo = (info: string) =>
    articleOf(pdfFile({ pages: [page], objects: [info], trailer: '/Info 20 0 R', catalog: '/Lang(en-GB)' }))

  it('gives title, author, day and language', async () => {
    const article = await withInfo(
      '<</Title(How the river rose - The Courier)/Author(Ines Okafor)/CreationDate(D:20260211093000Z)>>',
    )
    expect(article).toMatchObject({
      headline: 'How the river rose',
      byline: 'Ines Okafor',
      publishedOn: '2026-02-11',
      language: 'en-GB',
    })
    expect(article.text).not.toContain('How the river rose')
    expect(article.notes).toContain(
      'The date is the day on which the file was made. Check when the article was published.',
    )
  })

  it.each(['Microsoft Word - river.docx', 'untitled', 'river_final.indd', 'Document1'])(
    'is not believed when a program wrote it: %s',
    async (title) => {
      const article = await withInfo(`<</Title(${title})>>`)
      expect(article.headline).toBe('How the river rose')
      expect(article.notes.join()).not.toContain(title)
    },
  )

  it('is told when the first page shows another title', async () => {
    const article = await withInfo('<</Title(Annual report)>>')
    expect(article.headline).toBe('How the river rose')
    expect(article.notes.join()).toContain('The file calls itself “Annual report”')
  })

  it('says nothing of the day when a browser printed it', async () => {
    const article = await withInfo(
      '<</Creator(Mozilla/5.0)/Producer(Skia/PDF)/CreationDate(D:20260211093000Z)>>',
    )
    expect(article.publishedOn).toBeNull()
  })
})

describe('the tags of a file', () => {
  const tagged = (tree: string[], content: string) =>
    articleOf(
      pdfFile({
        pages: [content],
        catalog: '/MarkInfo<</Marked true>>/StructTreeRoot 20 0 R',
        page: '/StructParents 0',
        objects: [
          `<</Type/StructTreeRoot/K 21 0 R/ParentTree<</Nums[0[${tree.map((_, i) => `${22 + i} 0 R`).join(' ')}]]>>>>`,
          `<</S/Document/P 20 0 R/K[${tree.map((_, i) => `${22 + i} 0 R`).join(' ')}]>>`,
          ...tree.map((role, i) => `<</S/${role}/P 21 0 R/Pg 100 0 R/K ${i}>>`),
        ],
      }),
    )
  const marked = (id: number, role: string, content: string) => `/${role}<</MCID ${id}>>BDC\n${content}\nEMC`

  it('say what is what, in their order, whatever it looks like', async () => {
    const article = await tagged(
      ['P', 'H2', 'P', 'BlockQuote'],
      [
        marked(2, 'P', lines(column('second'), { x: 72, y: 700 })),
        marked(0, 'P', lines(column('first'), { x: 72, y: 500 })),
        marked(1, 'H2', lines(['A heading in plain letters'], { x: 72, y: 300 })),
        marked(3, 'BlockQuote', lines(['Nobody expected it, she said.'], { x: 72, y: 200 })),
      ].join('\n'),
    )
    expect(blocksOf(article)).toEqual([
      `paragraph  ${column('first').join(' ')}`,
      'heading 2 A heading in plain letters',
      `paragraph  ${column('second').join(' ')}`,
      'quote  Nobody expected it, she said.',
    ])
  })

  it('are not followed when they leave words out', async () => {
    const article = await tagged(
      ['P'],
      [
        marked(0, 'P', lines(['A single tagged line.'], { x: 72, y: 700 })),
        lines(column('untagged'), { x: 72, y: 600 }),
      ].join('\n'),
    )
    expect(article.text).toContain(column('untagged').join(' '))
  })
})

it('reads the same twice, and recognizes a file by its first bytes', async () => {
  const file = pdfFile({ pages: [lines(column('only'), { x: 72, y: 700 })], objects: [stream('x')] })
  expect(await articleOf(file)).toEqual(await articleOf(file))
  expect(pdf.recognizes(file)).toBe('yes')
  expect(pdf.recognizes(new TextEncoder().encode('A text about %PDF- files'))).toBe('maybe')
  expect(pdf.recognizes(new TextEncoder().encode('A text'))).toBe('no')
})
