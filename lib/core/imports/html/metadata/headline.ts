import { isShown, shownText } from '@/lib/core/imports/html/shown'
import { comparable } from '@/lib/core/imports/words'

/** A headline with the element that shows it, where one does. */
export interface Headline {
  words: string
  element: Element | null
}

/** Whether two titles are the same but for a word or two, as a headline and its version for search engines are. */
function alike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => new Set(comparable(words).split(' ')))
  if (!one || !other) return false
  const common = [...one].filter((word) => other.has(word)).length
  return common > 0 && common / Math.min(one.size, other.size) >= 0.6
}

/** Titles in the page's head carry the name of the site: "Headline | Site", "Headline - Site". */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—·-]\s+|\s+::\s+/)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  const isSite = site !== null && alike(last, site)
  if (!isSite && !/\s[|–—]\s/.test(title)) return title
  const cut = title.slice(0, title.lastIndexOf(last)).replace(/\s*(?:[|–—·-]|::)\s*$/, '')
  return isSite || comparable(cut).split(' ').length >= 3 ? cut : title
}

const visible = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].slice(0, 50).filter((element) => {
    for (let up: Element | null = element, steps = 0; up && steps < 60; up = up.parentElement, steps += 1) {
      if (!isShown(up)) return false
    }
    return shownText(element, 600) !== ''
  })

/**
 * The headline a reader saw. What is shown counts more than what the page declares, which is often written for search
 * engines; a first heading that has nothing to do with any declared title (the name of the site) does not count.
 *
 * @param declared titles the page declares, the most trusted first
 */
export function headlineOf(page: Document, declared: readonly string[], site: string | null): Headline {
  const marked = visible(page, '[itemprop~="headline"]')
  const headings = [...marked, ...visible(page, 'h1'), ...visible(page, 'h2').slice(0, 3)]
  const match = headings.find((heading) =>
    declared.some((title) => alike(shownText(heading, 600), withoutSite(title, site))),
  )
  const only = visible(page, 'h1')
  const shown = match ?? marked[0] ?? (declared.length === 0 || only.length === 1 ? only[0] : undefined)
  const isSite =
    shown && site !== null && comparable(shownText(shown, 600)) === comparable(site) && declared.length > 0
  if (shown && !isSite) return { words: shownText(shown, 600), element: shown }
  return { words: withoutSite(declared[0] ?? '', site), element: null }
}
