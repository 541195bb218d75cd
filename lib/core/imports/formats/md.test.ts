import { expect, it } from 'vitest'
import { md } from '@/lib/core/imports/formats/md'
import { brokenLaws } from '@/tests/support/article-laws'

async function read(text: string) {
  const origin = { name: 'a.md', mediaType: null, address: null, wholePage: false }
  const article = await md.read(new TextEncoder().encode(text), origin)
  if (!article.ok) throw new Error(article.refusal.message)
  expect(brokenLaws(article.value)).toEqual([])
  return article.value
}

it('takes headline and byline from the first lines, where there is no front matter', async () => {
  const article = await read('# A headline\n\nBy Jane Doe\n\nThe text.\n\n## A part\n\nMore.')
  expect(article).toMatchObject({
    headline: 'A headline',
    byline: 'Jane Doe',
    text: 'The text.\n\nA part\n\nMore.',
  })
  expect(article.blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['paragraph', undefined],
    ['heading', 2],
    ['paragraph', undefined],
  ])
})

it('keeps a first line that only begins like a byline', async () => {
  const { byline, text } = await read('# A headline\n\nBy noon the bridge was closed.\n\nMore.')
  expect({ byline, text }).toEqual({ byline: null, text: 'By noon the bridge was closed.\n\nMore.' })
})

it('reads the front matter people write', async () => {
  const article = await read(
    [
      '---',
      "title: 'It''s a bridge: part 2'   ",
      'subtitle: >',
      '  Folded over',
      '  two lines',
      'authors:',
      '  - name: Jane Doe',
      '    url: https://x.example',
      '  - "John \\"JR\\" Roe"',
      'date: 2026-03-14T09:00:00+01:00 # a Saturday',
      'lang: pt_BR',
      'canonical_url: https://news.example/a',
      'tags: [a, b]',
      '---',
      '# It’s a bridge: part 2',
      '',
      'Text.',
    ].join('\r\n'),
  )
  expect(article).toMatchObject({
    headline: "It's a bridge: part 2",
    deck: 'Folded over two lines',
    byline: 'Jane Doe, John "JR" Roe',
    publishedOn: '2026-03-14',
    language: 'pt-BR',
    url: 'https://news.example/a',
    text: 'Text.',
  })
})

it('is not misled by a rule above the text', async () => {
  expect((await read('---\n\nFirst.\n\n---\n\nSecond.')).text).toBe('First.\n\nSecond.')
})

it('reads HTML inside as the words it shows, and nothing of it is active', async () => {
  const article = await read(
    'One <b onclick="x()">two</b><script>x()</script>\n\n<div hidden>no</div>\n\n[three](javascript:x) ![p](data:image/png;base64,AA)',
  )
  expect(article.text).toMatch(/^One two\n\n(?:\[three\]\(javascript:x\)|three)/)
  expect(JSON.stringify(article)).not.toMatch(/onclick|<script|"href":"(?!https?:)|"address":"data/)
})

it('keeps what is between backticks, in fences too', async () => {
  const { text, blocks } = await read('Use `a < b`.\n\n```js\nif (a) {\n\n  b()\n}\n```')
  expect(text).toBe('Use a < b.\n\nif (a) {\n\n  b()\n}')
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'preformatted'])
})
