import { isShown, shownText } from '@/lib/core/imports/html/shown'
import { isElement, nameOf, traverse } from '@/lib/core/imports/html/traverse'
import { comparable } from '@/lib/core/imports/words'

const named =
  /(?:^|[\s_-])(?:standfirst|stand-first|deck|dek|sub-?title|sub-?head(?:line|ing)?|lede|summary|teaser-?text)(?:$|[\s_-])/i
const declared = new Set(['description', 'alternativeheadline', 'abstract'])

/** How many elements after the headline are looked at. */
const NEAR = 60

const isNamed = (element: Element | null) =>
  element !== null &&
  (named.test(element.getAttribute('class') ?? '') ||
    named.test(element.getAttribute('id') ?? '') ||
    (element.getAttribute('itemprop') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .some((name) => declared.has(name)))

/**
 * The lines under the headline, when the page shows them as such: called a standfirst, a subtitle and the like, or
 * standing in one header with the headline and saying what the page's description says. A description that no reader
 * saw is none, and neither is a first paragraph.
 */
export function deckOf(page: Document, headline: Element | null, description: string | null): string {
  if (!headline) return ''
  const header = headline.closest('header, hgroup')
  const wanted = comparable(description ?? '')
  let found = ''
  let seen = -1
  traverse(page, {
    enter(node) {
      if (found !== '' || seen > NEAR) return false
      if (!isElement(node)) return node === page
      if (!isShown(node)) return false
      if (node === headline) {
        seen = 0
        return false
      }
      if (seen < 0) return true
      seen += 1
      const name = nameOf(node)
      if (name === 'nav' || name === 'aside' || name === 'footer') return false
      if (!/^(p|div|h[2-4]|span|section)$/.test(name)) return true
      const words = shownText(node, 1200)
      const says = words.length >= 15 && words.length <= 800
      const isDescription = wanted !== '' && comparable(words) === wanted
      const called = isNamed(node) || (name !== 'div' && isNamed(node.parentElement))
      const sharesHeader = header?.contains(node)
      if (says && (called || (isDescription && (sharesHeader || /^h[2-4]$/.test(name))))) {
        found = words
        return false
      }
      return true
    },
  })
  return found
}
