import type { ArticleView } from '@/components/reader/use-article-view'
import { stretchesOf } from '@/components/reader/use-article-view'
import { textRects } from '@/lib/viewer/block-text'
import type { SelectedWords } from '@/lib/viewer/selection'

/** The first and last line of some words, in pixels from the top left of `origin`. */
export interface WordRects {
  first: DOMRect
  last: DOMRect
}

/** Where words are on the page; null if they are nowhere. */
export function wordRects(
  view: ArticleView,
  origin: Element,
  words: Pick<SelectedWords, 'part' | 'start' | 'end'>,
): WordRects | null {
  const stretches = stretchesOf(view.index, words)
  const [first] = stretches
  const last = stretches.at(-1)
  if (!first || !last) return null
  const rectsOf = ({ block, start, end }: typeof first) => {
    const element = view.elements[block]
    return element ? textRects(element, start, end).filter(({ width }) => width > 0) : []
  }
  const begins = rectsOf(first)[0]
  const ends = rectsOf(last).at(-1)
  if (!begins || !ends) return null
  const { left, top } = origin.getBoundingClientRect()
  const moved = (rect: DOMRect) => new DOMRect(rect.x - left, rect.y - top, rect.width, rect.height)
  return { first: moved(begins), last: moved(ends) }
}
