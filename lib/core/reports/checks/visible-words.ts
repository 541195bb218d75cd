import type { PlacedWord } from '@/lib/core/reports/checks/first-difference'

/** Comments, style and script are not seen; everything else is a tag or words. */
const TOKEN = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>|<\/?[^>]*>|[^<]+/gi

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The words of an HTML page in order, each with the last heading above it. */
export function visibleWords(page: string): PlacedWord[] {
  const placed: PlacedWord[] = []
  let under = 'At the top'
  let heading: string | null = null
  for (const [token] of page.matchAll(TOKEN)) {
    if (/^<h[1-4]\b/i.test(token)) heading = ''
    else if (/^<\/h[1-4]/i.test(token)) {
      if (heading) under = `Under “${heading.trim().slice(0, 80)}”`
      heading = null
    } else if (!token.startsWith('<')) {
      const text = decoded(token)
      if (heading !== null) heading += text
      for (const word of text.split(/\s+/)) if (word !== '') placed.push({ word, under })
    }
  }
  return placed
}
