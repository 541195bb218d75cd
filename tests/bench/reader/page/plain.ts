import { found } from '@/tests/bench/reader/page/technique'
import type { Sample } from '@/tests/bench/reader/sample'

/** The article as plain paragraphs: what every technique but ours is given. */
export function mountPlain(root: HTMLElement, { text, paragraphs }: Sample): HTMLElement {
  const article = document.createElement('div')
  article.id = 'article'
  article.innerHTML = paragraphs.map(({ start, end }) => `<p>${text.slice(start, end)}</p>`).join('')
  root.append(article)
  return article
}

export function plainParagraph(at: number): Element {
  return found(document.getElementById('article')?.children[at], `paragraph ${at}`)
}

/**
 * The text node and offset of an offset in a paragraph, whatever elements were put around its words, or between them.
 */
export function pointIn(paragraph: Element, offset: number): { node: Text; offset: number } {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.ProseMirror-widget') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node as Text
    if (left < words.data.length) return { node: words, offset: left }
    left -= words.data.length
  }
  throw new Error('The paragraph is shorter than its text.')
}
