/**
 * The words of a block element are its text nodes, those inside of marks too; numbers and other widgets are elements
 * that hold no words. Offsets are UTF-16 from the start of the block.
 */

const isWidget = (node: Node) => node instanceof Element && node.classList.contains('ProseMirror-widget')

/**
 * The next text node of words after a node of the block, in the order of the document; `from` the block itself: its
 * first.
 */
function nextWords(block: Element, from: Node): Text | null {
  let node: Node | null = from
  let enter = true
  while (node) {
    const down: Node | null = enter && !isWidget(node) ? node.firstChild : null
    if (down) node = down
    else {
      while (node && node !== block && !node.nextSibling) node = node.parentNode
      if (!node || node === block) return null
      node = node.nextSibling
    }
    enter = true
    if (node instanceof Text) return node
  }
  return null
}

/** The text node at an offset and the offset in it. At a seam `before` asks for the end of the earlier node. */
export function textPoint(
  block: Element,
  offset: number,
  before: boolean,
): { node: Text; offset: number } | null {
  let from = 0
  let last: { node: Text; offset: number } | null = null
  for (let node = nextWords(block, block); node; node = nextWords(block, node)) {
    const to = from + node.data.length
    if (offset < to || (before && offset === to)) return { node, offset: Math.max(0, offset - from) }
    last = { node, offset: node.data.length }
    from = to
  }
  return last
}

/** A live range over the words of a block; null if the block has no words. */
export function textRange(block: Element, start: number, end: number): Range | null {
  return put(document.createRange(), block, start, end)
}

function put(range: Range, block: Element, start: number, end: number): Range | null {
  const from = textPoint(block, start, false)
  const to = textPoint(block, end, true)
  if (!from || !to) return null
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

let measuring: Range | null = null

/**
 * The rectangles of the words of a block in the window, a line each; none if the block has no words. One range measures
 * all: the browser keeps every live range up to date with each change of the page, until it is collected.
 */
export function textRects(block: Element, start: number, end: number): DOMRect[] {
  measuring ??= document.createRange()
  const rects = put(measuring, block, start, end)?.getClientRects() ?? []
  return [...rects]
}

/** How many words' units of the block lie before a point in the DOM: the reverse of `textPoint`. */
export function textOffset(block: Element, node: Node, offset: number): number {
  const until = node instanceof Text ? node : (node.childNodes[offset] ?? null)
  let length = 0
  for (let words = nextWords(block, block); words; words = nextWords(block, words)) {
    if (words === node) return length + offset
    if (until ? isAtOrAfter(words, until) : isAfterAllOf(words, node)) return length
    length += words.data.length
  }
  return length
}

const isAtOrAfter = (words: Text, node: Node) =>
  node.contains(words) || (node.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

const isAfterAllOf = (words: Text, node: Node) =>
  !node.contains(words) && (node.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
