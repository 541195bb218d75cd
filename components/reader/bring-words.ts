import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import type { PartSpan } from '@/lib/core/coverage/coverage'
import { textPoint } from '@/lib/viewer/block-text'
import { blocksTouched } from '@/lib/viewer/positions'

/** Below the bars at the top of the page, in pixels. */
const TOP = 150
/** How far down the window words are brought. */
const AT = 0.36
/** Blocks that were never on the screen have a guessed height: what is above may move once it is drawn. */
const MOST_FRAMES = 4

/**
 * Brings words into the window, if they are not seen well already, and stays with them until their place is settled.
 */
export function bringWords(view: ArticleView, main: HTMLElement, words: PartSpan): void {
  const again = (left: number) => {
    const rects = wordRects(view, main, words)
    if (!rects) return
    const top = main.getBoundingClientRect().top + rects.first.top
    const bottom = main.getBoundingClientRect().top + rects.last.bottom
    const seen = top > TOP && (bottom < window.innerHeight - 80 || top < window.innerHeight * AT + 2)
    if (seen) return
    window.scrollTo({ top: window.scrollY + top - window.innerHeight * AT })
    if (left > 0) requestAnimationFrame(() => again(left - 1))
  }
  again(MOST_FRAMES)
}

/** Selects words as if somebody had done it by hand, and gives the article the keyboard. */
export function selectWords(view: ArticleView, words: PartSpan): void {
  const root = view.editor?.view.dom
  const [from, to] = blocksTouched(view.index, words.part, words.start, words.end)
  const [first, last] = [view.index[from], view.index[to - 1]]
  const [begins, ends] = [view.elements[from], view.elements[to - 1]]
  if (!root || !first || !last || !begins || !ends) return
  const start = textPoint(begins, Math.max(0, words.start - first.start), false)
  const end = textPoint(ends, Math.min(words.end, last.end) - last.start, true)
  if (!start || !end) return
  root.focus({ preventScroll: true })
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

/** The first block that begins below the bars: where somebody is reading. -1 without any. */
export function blockInSight(view: ArticleView): number {
  let low = 0
  let high = view.elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.elements[middle]?.getBoundingClientRect().bottom ?? 0) < TOP) low = middle + 1
    else high = middle
  }
  return low < view.elements.length ? low : -1
}
