/**
 * The words of a block element are its direct text nodes: numbers and other widgets between them are elements and hold
 * no words. Offsets are UTF-16 from the start of the block.
 */

/** The text node at an offset and the offset in it. At a seam `before` asks for the end of the earlier node. */
export function textPoint(
  block: Element,
  offset: number,
  before: boolean,
): { node: Text; offset: number } | null {
  let from = 0
  let last: { node: Text; offset: number } | null = null
  for (let child = block.firstChild; child; child = child.nextSibling) {
    if (!(child instanceof Text)) continue
    const to = from + child.data.length
    if (offset < to || (before && offset === to)) return { node: child, offset: Math.max(0, offset - from) }
    last = { node: child, offset: child.data.length }
    from = to
  }
  return last
}

/** A live range over the words of a block; null if the block has no words. */
export function textRange(block: Element, start: number, end: number): Range | null {
  const from = textPoint(block, start, false)
  const to = textPoint(block, end, true)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** How many words' units of the block lie before a point in the DOM: the reverse of `textPoint`. */
export function textOffset(block: Element, node: Node, offset: number): number {
  let length = 0
  const until = node === block ? block.childNodes[offset] : node
  for (let child = block.firstChild; child && child !== until; child = child.nextSibling) {
    // A point inside a widget is where the widget stands.
    if (child !== node && child.contains(node)) return length
    if (child instanceof Text) length += child.data.length
  }
  return node instanceof Text ? length + offset : length
}
