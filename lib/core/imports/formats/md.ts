import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { dayOf } from '@/lib/core/imports/dates'
import { decodeText, isText } from '@/lib/core/imports/decode-text'
import { type ArticleFacts, finish } from '@/lib/core/imports/finish'
import type { ImportFormat, Origin } from '@/lib/core/imports/formats/format'
import { headedFacts } from '@/lib/core/imports/headed'
import { addressOf } from '@/lib/core/imports/html/address'
import { parsePage } from '@/lib/core/imports/html/parse-page'
import { readBody } from '@/lib/core/imports/html/read-body'
import { knownFormats } from '@/lib/core/imports/known-formats'
import { type FrontMatter, takeFrontMatter } from '@/lib/core/imports/markdown/front-matter'
import { withoutRepeated } from '@/lib/core/imports/repeated'
import { LONGEST, languageOf, lineOfWords } from '@/lib/core/imports/words'

// HTML in Markdown is part of it: it goes the way of a web page, in which nothing is run and only words stay.
const markdown = new MarkdownIt({ html: true }).use(footnotes)

function factsOf(matter: FrontMatter, base: string | null): ArticleFacts {
  const first = (...names: string[]) => names.map((name) => matter[name]?.[0]).find(Boolean) ?? null
  const authors = matter.authors ?? matter.author ?? matter.byline ?? []
  return {
    headline: lineOfWords(first('headline', 'title'), LONGEST.headline) ?? '',
    deck: lineOfWords(first('deck', 'standfirst', 'subtitle', 'description'), LONGEST.deck) ?? '',
    byline: lineOfWords(authors.join(', '), LONGEST.byline),
    publisher: lineOfWords(first('publisher', 'publication'), LONGEST.publisher),
    url: addressOf(first('canonical_url', 'canonical', 'url'), base),
    publishedOn: dayOf(first('date', 'published', 'publishedon')),
    language: languageOf(first('lang', 'language')),
  }
}

/** Markdown with tables and footnotes; what stands in its front matter is taken for the facts of the article. */
export const md: ImportFormat = {
  ...knownFormats.md,

  recognizes: (bytes) => (isText(bytes) ? 'maybe' : 'no'),

  async read(bytes: Uint8Array, origin: Origin) {
    const decoded = decodeText(bytes)
    if (!decoded.ok) return decoded
    const { matter, body } = takeFrontMatter(
      decoded.value.text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''),
    )
    const base = addressOf(origin.address, null)
    const declared = factsOf(matter, base)
    const { pieces, leftOut } = readBody(parsePage(markdown.render(body)), { base: base ?? declared.url })
    const { facts, rest } = headedFacts(declared, pieces)
    return finish('md', facts, withoutRepeated(rest, facts), [
      ...decoded.value.notes,
      ...(leftOut.length > 0 ? ['A video or another embedded part is not text and was left out.'] : []),
    ])
  },
}
