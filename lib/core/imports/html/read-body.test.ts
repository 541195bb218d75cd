import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePage } from '@/lib/core/imports/html/parse-page'
import { readBody } from '@/lib/core/imports/html/read-body'
import { assemble } from '@/lib/core/imports/pieces'
import { brokenLaws } from '@/tests/support/article-laws'

const BASE = 'https://news.example/city/story.html'

const read = (html: string) => assemble(readBody(parsePage(html), { base: BASE }).pieces)

/** Each block as "kind: words". */
function blocksOf(html: string): string[] {
  const { text, blocks } = read(html)
  return blocks.map(({ kind, start, end, level }) => `${kind}${level ?? ''}: ${text.slice(start, end)}`)
}

function marksOf(html: string): string[] {
  const { text, blocks } = read(html)
  return blocks.flatMap(({ marks = [] }) =>
    marks.map(
      ({ kind, start, end, href }) => `${kind}: ${text.slice(start, end)}${href ? ` → ${href}` : ''}`,
    ),
  )
}

const markersOf = (html: string) =>
  read(html).blocks.map(({ list }) => list && `${list.depth} ${list.marker}`)

describe('words', () => {
  it('are spaced as a browser spaces them', () => {
    expect(
      blocksOf('<p>  One\n\t two </p><p>three<br>\n four <b> five</b></p><div>six<span>seven</span></div>'),
    ).toEqual(['paragraph: One two', 'paragraph: three\nfour five', 'paragraph: sixseven'])
  })

  it('keep no-break spaces, emoji, accents and every script as written', () => {
    const words = '10\u00a0% 👩‍🔬 e\u0301 שלום العربية 日本語'
    expect(read(`<p>${words}</p>`).text).toBe(words)
  })

  it('keep their lines in listings', () => {
    expect(blocksOf('<pre>\n  a &lt; b\n\tc  d\r\n</pre>')).toEqual(['preformatted:   a < b\n\tc  d'])
  })

  it('begin another paragraph after two line breaks', () => {
    expect(blocksOf('One<br><br>two<br> <br/>three')).toEqual([
      'paragraph: One',
      'paragraph: two',
      'paragraph: three',
    ])
  })

  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<p hidden>x</p>',
    '<p aria-hidden="true">x</p>',
    '<p style="color:red; DISPLAY : none">x</p>',
    '<p style="visibility:hidden">x</p>',
    '<svg><text>x</text></svg>',
    '<iframe srcdoc="x">x</iframe>',
    '<object>x</object>',
    '<button>x</button><select><option>x</option></select><textarea>x</textarea>',
    '<span class="sr-only">x</span>',
    '<dialog>x</dialog>',
    '<math><annotation>x</annotation></math>',
    '<!-- x -->',
  ])('that nobody sees are no words: %s', (hidden) => {
    expect(read(`<p>seen</p>${hidden}<p>seen</p>`).text).toBe('seen\n\nseen')
  })

  it('of details, of what is quoted inline and of definitions are words', () => {
    expect(
      blocksOf('<details><summary>More</summary>inside</details><p><q>so</q></p><dl><dt>A<dd>b</dl>'),
    ).toEqual(['paragraph: More', 'paragraph: inside', 'paragraph: “so”', 'paragraph: A', 'list-item: b'])
  })
})

describe('headings', () => {
  it('start at the second level, and in items and quotations are none', () => {
    expect(blocksOf('<h1>A</h1><h2>B</h2><h6>C</h6><ul><li><h3>D</h3></li></ul>')).toEqual([
      'heading2: A',
      'heading3: B',
      'heading6: C',
      'list-item: D',
    ])
    expect(blocksOf('<h2 id="b">B <a href="#b">¶</a></h2><h3>C# <a href="#c">Part</a></h3>')).toEqual([
      'heading2: B',
      'heading3: C# Part',
    ])
    expect(blocksOf('<h2>B</h2><h3>C</h3>')).toEqual(['heading2: B', 'heading3: C'])
  })
})

describe('lists', () => {
  it('have depth and markers, and further paragraphs have none', () => {
    const html = '<ol start="3"><li>a<li value="7">b<ul><li>c<p>more</p></ul><li>d</ol>'
    expect(blocksOf(html)).toEqual([
      'list-item: a',
      'list-item: b',
      'list-item: c',
      'list-item: more',
      'list-item: d',
    ])
    expect(markersOf(html)).toEqual(['1 3.', '1 7.', '2 •', '2 ', '1 8.'])
  })

  it('count in letters, Roman figures and backwards', () => {
    expect(markersOf('<ol type="a" start="26"><li>x<li>x</ol>')).toEqual(['1 z.', '1 aa.'])
    expect(markersOf('<ol type="I" start="1948"><li>x</ol>')).toEqual(['1 MCMXLVIII.'])
    expect(markersOf('<ol type="i" start="3888"><li>x</ol>')).toEqual(['1 3888.'])
    expect(markersOf('<ol reversed><li>x<li>x</ol>')).toEqual(['1 2.', '1 1.'])
  })
})

describe('tables', () => {
  it('have cells with their places, headers and spans', () => {
    const { text, blocks } = read(
      '<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>1<td>2<tr><td><p>x</p><p>y</p><td colspan=9 rowspan=9>z</table>',
    )
    expect(blocks.map(({ cell, start, end }) => [text.slice(start, end), cell])).toEqual([
      ['A', { table: 1, row: 1, column: 1, header: true, rowSpan: 2 }],
      ['B', { table: 1, row: 1, column: 2, header: true, columnSpan: 2 }],
      ['1', { table: 1, row: 2, column: 2 }],
      ['2', { table: 1, row: 2, column: 3 }],
      ['x\ny', { table: 1, row: 3, column: 1 }],
      ['z', { table: 1, row: 3, column: 2, columnSpan: 9 }],
    ])
    expect(text).toBe('A\tB\n1\t2\nx\ny\tz')
  })

  it('that only arrange the page are read as what they arrange', () => {
    expect(blocksOf('<table><tr><td><p>a</p><p>b</p></table>')).toEqual(['paragraph: a', 'paragraph: b'])
    expect(blocksOf('<table><tr><td>x<td><table><tr><td>1<td>2</table></table>')).toEqual([
      'paragraph: x',
      'table-cell: 1',
      'table-cell: 2',
    ])
    expect(blocksOf('<table role="presentation"><tr><td>a<td>b</table>')).toEqual([
      'paragraph: a',
      'paragraph: b',
    ])
  })

  it('have no two cells in one place', () => {
    const { blocks } = read('<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>')
    expect(blocks.map(({ cell }) => cell)).toEqual([
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 1, column: 2, rowSpan: 2 },
      { table: 1, row: 2, column: 1 },
      { table: 1, row: 2, column: 3 },
    ])
  })

  it('are never larger than can be drawn', () => {
    const wide = `<tr>${'<td colspan=1000 rowspan=65534>x'.repeat(30)}`
    const { blocks } = read(`<table>${wide.repeat(300)}</table>`)
    expect(blocks.filter(({ cell }) => cell)).toEqual([])
    expect(blocks).toHaveLength(9000)
  })
})

describe('pictures', () => {
  it('leave a place with their description and address, never their bytes', () => {
    const { blocks } = read(
      '<p>One <img alt="A  boat" src="../boat.jpg"> two</p><figure><img src="data:image/png;base64,AA" data-src="/late.jpg" alt=""><figcaption>Late</figcaption></figure><p>End</p><img src="data:x" alt="Last"><img width=1 height=1 src="/count">',
    )
    expect(blocks.map(({ pictures }) => pictures)).toEqual([
      undefined,
      [
        { alt: 'A boat', address: 'https://news.example/boat.jpg' },
        { alt: '', address: 'https://news.example/late.jpg' },
      ],
      [{ alt: 'Last', address: null, after: true }],
    ])
  })

  it('of emoji are the emoji', () => {
    expect(read('<p>Fine <img class="emoji" alt="👍🏽" src="/1f44d.png"></p>').text).toBe('Fine 👍🏽')
  })
})

describe('marks', () => {
  it('cover their words without the spaces around them', () => {
    expect(marksOf('<p>a<b> b </b>c <em>d<sup>2</sup></em></p>')).toEqual([
      'strong: b',
      'emphasis: d2',
      'superscript: 2',
    ])
  })

  it('of one kind do not repeat, and go on in the next block', () => {
    expect(marksOf('<b>a <strong>b</strong><p>c</p></b>')).toEqual(['strong: a b', 'strong: c'])
  })

  it('of links lead somewhere a reader could go, or are no marks', () => {
    expect(
      marksOf(
        '<p><a href="/x?a=1&amp;b">rel</a> <a href="JavaScript:alert(1)">js</a> <a href="data:text/html,x">data</a> <a href="#top">top</a> <a href="mailto:a@b.c">mail</a> <a href="https://[bad">bad</a></p>',
      ),
    ).toEqual(['link: rel → https://news.example/x?a=1&b'])
  })
})

describe('footnotes', () => {
  it('are told by the numbers that lead to them; the way back is no word', () => {
    const html =
      '<p>Text<sup id="r1"><a href="#n1">1</a></sup> and <a href="#n2">[2]</a>.</p><h2>Notes</h2><ol><li id="n1">First. <a href="#r1">↩︎</a></li></ol><p><a id="n2" href="#r2">[2]</a> Second.</p>'
    expect(blocksOf(html)).toEqual([
      'paragraph: Text1 and [2].',
      'heading2: Notes',
      'footnote: First.',
      'footnote: [2] Second.',
    ])
  })

  it('are not what a menu of numbers leads to', () => {
    expect(blocksOf('<p><a href="#two">2</a></p><div id="two">Part two.</div>')).toEqual([
      'paragraph: 2',
      'paragraph: Part two.',
    ])
  })
})

describe('the laws', () => {
  const word = fc.constantFrom(
    'word',
    ' ',
    '\n',
    'two words',
    '&nbsp;',
    '\ufeff',
    '\u200b',
    '&#0;',
    '&#xD800;',
    '😀',
    'שלום',
    'x\r\ny',
    '<',
  )
  const names =
    'p div span b i a sup ul ol li blockquote pre h1 h2 table tr td th figure figcaption dl dd section br img script details q'
  const open = fc
    .tuple(
      fc.constantFrom(...names.split(' ')),
      fc.constantFrom(
        '',
        ' hidden',
        ' href="javascript:x"',
        ' href="/a"',
        ' colspan=3 rowspan=2',
        ' start=9',
        ' id=a href="#a"',
        ' src="data:x" alt="y"',
      ),
    )
    .map(([name, attributes]) => `<${name}${attributes}>`)
  const close = fc.constantFrom(...names.split(' ')).map((name) => `</${name}>`)

  it('hold for any soup of tags', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, open, close), { maxLength: 60 }), (soup) => {
        const article = read(soup.join(''))
        expect(brokenLaws(article)).toEqual([])
        expect(read(soup.join(''))).toEqual(article)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['<div>', '<ul><li>x', '<b>x', '<blockquote>x', '<table><tr><td>x', '<span><p>x'])(
    'hold for 20,000 of %s in each other',
    (tag) => {
      expect(brokenLaws(read(`${tag.repeat(20_000)}deep`))).toEqual([])
    },
    20_000,
  )
})
