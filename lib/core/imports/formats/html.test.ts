import { describe, expect, it } from 'vitest'
import { html } from '@/lib/core/imports/formats/html'
import { brokenLaws } from '@/tests/support/article-laws'

const address = 'https://news.example/2026/03/a-story?utm=1'
const prose =
  'The city counts every crossing of the bridge and publishes the figures, and nobody had expected so many. '
const paragraphs = `<p>${prose.repeat(3)}</p>`.repeat(4)

async function read(page: string | Uint8Array, more: { wholePage?: boolean; mediaType?: string } = {}) {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const origin = { name: null, mediaType: null, address, wholePage: false, ...more }
  const article = await html.read(bytes, origin)
  if (!article.ok) throw new Error(article.refusal.message)
  expect(brokenLaws(article.value)).toEqual([])
  return article.value
}

const page = (head: string, body: string) =>
  `<!doctype html><html lang="de_AT"><head>${head}</head><body>${body}</body></html>`
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('facts', () => {
  it('come from the article among linked data, wherever it stands', async () => {
    const article = await read(
      page(
        linked([
          { '@type': 'BreadcrumbList', name: 'x' },
          {
            '@graph': [
              { '@type': 'Organization', '@id': '#pub', name: 'The Courier' },
              { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
              {
                '@type': 'NewsArticle',
                headline: 'Tom &amp; Jerry cross the bridge',
                author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'John Roe' }, 'https://x.example/me'],
                publisher: { '@id': '#pub' },
                datePublished: '2026-03-01T00:30:00+02:00',
              },
            ],
          },
        ]),
        `<article><h1>Tom & Jerry cross the bridge</h1>${paragraphs}</article>`,
      ),
    )
    expect(article).toMatchObject({
      headline: 'Tom & Jerry cross the bridge',
      byline: 'Jane Doe, John Roe',
      publisher: 'The Courier',
      publishedOn: '2026-03-01',
      language: 'de-AT',
    })
    expect(article.text).not.toContain('Tom')
  })

  it('come from meta tags and what is shown, where there is no linked data', async () => {
    const article = await read(
      page(
        '<title>Nine thousand on a Sunday — The Courier</title><meta property="og:site_name" content="The Courier"><meta name="author" content="By Jane Doe"><link rel="canonical" href="/2026/03/a-story"><meta property="article:published_time" content="2026-03-02">',
        `<h1>Nine thousand on a Sunday</h1>${paragraphs}`,
      ),
    )
    expect(article).toMatchObject({
      headline: 'Nine thousand on a Sunday',
      byline: 'Jane Doe',
      publisher: 'The Courier',
      url: 'https://news.example/2026/03/a-story',
      publishedOn: '2026-03-02',
    })
  })

  it('take the headline a reader saw, not the one for search engines, nor the name of the site', async () => {
    const head =
      '<meta property="og:title" content="Bridge crossings: nine thousand on Sunday, figures show"><meta property="og:site_name" content="The Courier">'
    const shown = await read(
      page(head, `<h1>The Courier</h1><h1>Nine thousand crossings on Sunday</h1>${paragraphs}`),
    )
    expect(shown.headline).toBe('Nine thousand crossings on Sunday')
    const logo = await read(page(head, `<h1>The Courier</h1>${paragraphs}`))
    expect(logo.headline).toBe('Bridge crossings: nine thousand on Sunday, figures show')
  })

  it('take a description for the deck only when it is shown as one', async () => {
    const words = 'Sensors have counted every step for a year.'
    const head = `<meta name="description" content="${words}">`
    const body = (inner: string) =>
      page(
        head,
        `<article><header><h1>A headline of some length</h1>${inner}</header>${paragraphs}</article>`,
      )
    expect((await read(body(''))).deck).toBe('')
    expect((await read(body(`<p>${words}</p>`))).deck).toBe(words)
    expect((await read(body('<div class="article__standfirst">Another line under it.</div>'))).deck).toBe(
      'Another line under it.',
    )
    const first = page(head, `<h1>A headline of some length</h1><p>${words}</p>${paragraphs}`)
    const { deck, text } = await read(first)
    expect({ deck, starts: text.startsWith(words) }).toEqual({ deck: '', starts: true })
  })

  it('never hold an address that is none, or a date that is guessed', async () => {
    const article = await read(
      page(
        '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/"><meta name="date" content="3/4/2026">',
        `<h1>A headline</h1>${paragraphs}`,
      ),
    )
    expect(article).toMatchObject({ url: null, publishedOn: null })
  })
})

describe('the article on its page', () => {
  const around = `<nav>${'<a href="/x">Section</a> '.repeat(20)}</nav><main><article><h1>A headline of some length</h1>${paragraphs}</article></main><aside class="sidebar"><p>Subscribe to our newsletter today.</p></aside><footer><p>All rights reserved by the publisher of this site, wherever it may be read.</p></footer>`

  it('is read alone, and the note says how to get the rest', async () => {
    const { text, notes } = await read(page('', around))
    expect(text).not.toMatch(/Section|Subscribe/)
    expect(text.split('\n\n')).toHaveLength(4)
    expect(notes).toEqual([
      'Parts of the page around the article were left out. If something is missing, import the whole page.',
    ])
    const alone = await read(page('', `<article><h1>A headline of some length</h1>${paragraphs}</article>`))
    expect(alone.notes).toEqual([])
  })

  it('is the whole page without its menus, when that is asked for', async () => {
    const { text } = await read(page('', around), { wholePage: true })
    expect(text).toContain('Subscribe')
    expect(text).not.toContain('Section')
  })

  it('says when a video was left out', async () => {
    const { notes } = await read(
      page('', `<article><h1>A headline</h1>${paragraphs}<video src="x"></video>${paragraphs}</article>`),
      {
        wholePage: true,
      },
    )
    expect(notes).toEqual(['A video or another embedded part is not text and was left out.'])
  })

  it('is refused when there are no words', async () => {
    const bytes = new TextEncoder().encode(
      '<html><body><script>app()</script><div id="root"></div></body></html>',
    )
    expect(await html.read(bytes, { name: null, mediaType: null, address, wholePage: false })).toMatchObject({
      ok: false,
      refusal: { code: 'import.no-words' },
    })
  })

  it('is found or not in a page nested 20,000 deep, but never breaks it', async () => {
    const { text } = await read(`<html><body>${'<div>'.repeat(20_000)}${paragraphs}`)
    expect(text).toContain('nobody had expected')
  }, 20_000)
})

describe('characters', () => {
  const latin = (words: string) => Uint8Array.from(words, (character) => character.charCodeAt(0))
  const sentence = `<html><body><p>Caf\xe9 na\xefve.</p></body></html>`

  it('are read as the page declares them, as the sender does, or as Windows wrote them', async () => {
    const meta = sentence.replace('<body>', '<head><meta charset="iso-8859-1"></head><body>')
    expect((await read(latin(meta))).text).toBe('Café naïve.')
    expect((await read(latin(sentence))).text).toBe('Café naïve.')
    const cyrillic = latin('<html><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>')
    expect((await read(cyrillic, { mediaType: 'text/html; charset="windows-1251"' })).text).toBe('Привет')
  })

  it('are UTF-8 or UTF-16 where the bytes say so, whatever is declared', async () => {
    const utf8 = new TextEncoder().encode(
      '<html><head><meta charset="iso-8859-1"></head><body><p>Café</p></body></html>',
    )
    expect((await read(utf8)).text).toBe('Café')
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'<html><body><p>Café</p>'].flatMap((c) => [c.charCodeAt(0), 0]),
    ])
    expect((await read(utf16)).text).toBe('Café')
  })

  it('that fit nowhere are named', async () => {
    const { text, notes } = await read(
      latin('<html><head><meta charset="utf-8"></head><body><p>Caf\xe9 and more.</p></body></html>'),
    )
    expect(text).toBe('Caf\ufffd and more.')
    expect(notes).toEqual(['Some characters could not be read as UTF-8. They are shown as \ufffd.'])
  })
})
