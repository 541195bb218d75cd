import { dayOf } from '@/lib/core/imports/dates'
import type { ArticleFacts } from '@/lib/core/imports/finish'
import { addressOf } from '@/lib/core/imports/html/address'
import { deckOf } from '@/lib/core/imports/html/metadata/deck'
import { headlineOf } from '@/lib/core/imports/html/metadata/headline'
import { linkedDataOf } from '@/lib/core/imports/html/metadata/json-ld'
import { metaTags } from '@/lib/core/imports/html/metadata/meta-tags'
import { isShown, shownText } from '@/lib/core/imports/html/shown'
import { LONGEST, languageOf, lineOfWords, withoutBy } from '@/lib/core/imports/words'

/** The shown words of the first element found that has any. */
function shownBy(page: Document, ...selectors: string[]): string | null {
  for (const selector of selectors) {
    for (const element of [...page.querySelectorAll(selector)].slice(0, 5)) {
      const words = isShown(element) ? shownText(element, 400) : ''
      if (words !== '') return words
    }
  }
  return null
}

const attributeOf = (page: Document, selector: string, ...names: string[]) => {
  const element = page.querySelector(selector)
  return names.map((name) => element?.getAttribute(name)).find(Boolean) ?? null
}

/** An author's page is no author. */
const isName = (name: string) => !/^https?:/i.test(name)

function bylineOf(
  page: Document,
  authors: readonly string[],
  meta: ReturnType<typeof metaTags>,
): string | null {
  const linked = [...new Set(authors.map((name) => name.trim()).filter(isName))].join(', ')
  const declared = meta(
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
  )
  const shown = () =>
    shownBy(
      page,
      '[itemprop~="author"] [itemprop~="name"]',
      '[itemprop~="author"]',
      'a[rel~="author"]',
      '.byline, .p-author, .article-byline, .author-name, .byline-name',
    )
  const line = linked || (declared && isName(declared) ? declared : shown())
  return lineOfWords(withoutBy(line ?? ''), LONGEST.byline)
}

/** The page's own canonical address; one that leads to the front page from elsewhere is a mistake of the site. */
function canonicalOf(
  page: Document,
  linked: string | null,
  meta: ReturnType<typeof metaTags>,
  base: string | null,
) {
  const declared = [attributeOf(page, 'link[rel~="canonical"]', 'href'), meta('og:url'), linked]
  const addresses = declared.flatMap((href) => addressOf(href, base) ?? [])
  const fetchedPage = base !== null && new URL(base).pathname !== '/'
  return addresses.find((address) => !fetchedPage || new URL(address).pathname !== '/') ?? null
}

const dateOf = (page: Document, linked: string | null, meta: ReturnType<typeof metaTags>) =>
  [
    linked,
    meta('article:published_time', 'og:published_time', 'parsely-pub-date', 'sailthru.date'),
    attributeOf(page, '[itemprop~="datePublished"]', 'content', 'datetime'),
    attributeOf(page, 'time[pubdate]', 'datetime'),
    meta(
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.created',
      'publication_date',
      'citation_date',
    ),
    attributeOf(page, 'article time[datetime], main time[datetime], header time[datetime]', 'datetime'),
    attributeOf(page, 'time[datetime]', 'datetime'),
  ]
    .map(dayOf)
    .find((day) => day !== null) ?? null

/** What a page says of its article. The base is where relative addresses lead from. */
export function pageFacts(page: Document, base: string | null): ArticleFacts {
  const meta = metaTags(page)
  const scripts = [...page.querySelectorAll('script')]
    .filter((script) => /^application\/ld\+json\b/i.test(script.getAttribute('type')?.trim() ?? ''))
    .map((script) => script.textContent ?? '')
  const linked = linkedDataOf(scripts)
  const site = linked?.publisher ?? meta('og:site_name', 'publisher', 'dc.publisher', 'application-name')
  const title = page.querySelector('head > title, title')?.textContent
  const declared = [linked?.headline, meta('og:title', 'twitter:title', 'dc.title', 'citation_title'), title]
  const titles = declared.flatMap((words) => lineOfWords(words, LONGEST.headline) ?? [])
  const headline = headlineOf(page, titles, site)
  const description =
    linked?.alternativeHeadline ?? linked?.description ?? meta('og:description', 'description')
  return {
    headline: lineOfWords(headline.words, LONGEST.headline) ?? titles[0] ?? '',
    deck: lineOfWords(deckOf(page, headline.element, description), LONGEST.deck) ?? '',
    byline: bylineOf(page, linked?.authors ?? [], meta),
    publisher: lineOfWords(site, LONGEST.publisher),
    url: canonicalOf(page, linked?.url ?? null, meta, base),
    publishedOn: dateOf(page, linked?.datePublished ?? null, meta),
    language:
      languageOf(page.documentElement?.getAttribute('lang')) ??
      languageOf(page.documentElement?.getAttribute('xml:lang')) ??
      languageOf(linked?.language) ??
      languageOf(meta('og:locale', 'content-language', 'dc.language', 'language')),
  }
}
