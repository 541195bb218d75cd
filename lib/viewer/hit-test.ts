import type { Part } from '@/lib/core/claims/input'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { textOffset, textRects } from '@/lib/viewer/block-text'

/** Pixels above and below the letters that still belong to them: the rail is there. */
const SLACK = 6

/** The text node and offset nearest to a point of the window. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  // Safari before 18.4 has only the older name.
  const range = document.caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}

/** The place in the article nearest to a point of the window, beside the words too; null where no block is near. */
export function placeAtPoint(
  blocks: readonly ArticleBlock[],
  elements: readonly Element[],
  x: number,
  y: number,
): { part: Part; offset: number } | null {
  const caret = caretAt(x, y)
  const from = caret && (caret.node instanceof Element ? caret.node : caret.node.parentElement)
  const element = from?.closest('[data-part]')
  const block = element && blocks[elements.indexOf(element)]
  if (!caret || !element || !block) return null
  return { part: block.part, offset: block.start + textOffset(element, caret.node, caret.offset) }
}

/**
 * The offset in a block of the character under a point of the window; null beside the words. The caret lies between two
 * characters, and beyond the end of a line it is still found, so the letters on both sides are looked at.
 */
export function characterAt(
  blockOf: (node: Node) => Element | null,
  x: number,
  y: number,
): { block: Element; offset: number } | null {
  const caret = caretAt(x, y)
  const block = caret && blockOf(caret.node)
  if (!caret || !block) return null
  const offset = textOffset(block, caret.node, caret.offset)
  for (const start of [offset, offset - 1]) {
    if (start < 0) continue
    for (const { left, right, top, bottom } of textRects(block, start, start + 1)) {
      if (x >= left && x <= right && y >= top - SLACK && y <= bottom + SLACK) return { block, offset: start }
    }
  }
  return null
}
