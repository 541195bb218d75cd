import type { Cell, Mark } from '@/lib/core/documents/block'
import { addressOf } from '@/lib/core/imports/html/address'
import { footnotesIn, isPermalink, isWayBack } from '@/lib/core/imports/html/footnotes'
import { integerOf, numberMarker } from '@/lib/core/imports/html/list-marker'
import { pictureOf } from '@/lib/core/imports/html/picture'
import { pieceWriter, type Shape } from '@/lib/core/imports/html/piece-writer'
import { embedded, isShown } from '@/lib/core/imports/html/shown'
import { tableCells } from '@/lib/core/imports/html/table-cells'
import { isElement, isTextNode, nameOf, traverse } from '@/lib/core/imports/html/traverse'
import type { Piece } from '@/lib/core/imports/pieces'

const MAX_DEPTH = 12

/** Elements that stand on lines of their own; what is not named runs on in its line, as in a browser. */
const blocks = new Set(
  [
    'html body address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer',
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary',
    'table caption colgroup thead tbody tfoot tr td th ul xmp',
  ].flatMap((names) => names.split(' ')),
)

const marked: Record<string, Mark['kind']> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
}

const kept = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/** A list, item, quotation and so on around the words; the innermost says what a block is. */
type Frame = { element: Element } & (
  | { is: 'list'; depth: number; ordered: boolean; type: string | null; next: number; step: 1 | -1 }
  | { is: 'item'; depth: number; marker: string }
  | { is: 'footnote'; marker: string | null }
  | { is: 'cell'; cell: Cell }
  | { is: 'heading'; level: number }
  | { is: 'quote' }
  | { is: 'listing' }
  | { is: 'caption' }
)

interface Options {
  /** Relative addresses are resolved against it; null leaves them out. */
  base: string | null
  /** Elements that are left out whole. */
  skip?: (element: Element) => boolean
  /** Markers of list items that are known better than by counting. */
  markers?: ReadonlyMap<Element, string>
}

/** What is in a part of a page, as a reader sees it without style sheets: its words in blocks, and what is missing. */
export function readBody(
  root: Node,
  { base, skip, markers }: Options,
): { pieces: Piece[]; leftOut: string[] } {
  const frames: Frame[] = []
  const footnotes = footnotesIn(root)
  const cells = new Map<Element, Cell>()
  const leftOut = new Set<string>()
  let tables = 0
  let listings = 0

  const writer = pieceWriter(shapeNow)
  const inCell = () => frames.findLast(({ is }) => is === 'cell')
  const boundary = () => (cells.size > 0 && inCell() ? writer.newLine() : writer.end())

  function shapeNow(): Shape {
    const cell = cells.size > 0 ? inCell() : undefined
    if (cell?.is === 'cell') return { kind: 'table-cell', cell: cell.cell }
    for (let at = frames.length - 1; at >= 0; at -= 1) {
      const frame = frames[at]
      if (!frame || frame.is === 'list' || frame.is === 'cell') continue
      if (frame.is === 'listing') return { kind: 'preformatted' }
      if (frame.is === 'quote') return { kind: 'quote' }
      if (frame.is === 'caption') return { kind: 'caption' }
      if (frame.is === 'item' || frame.is === 'footnote') {
        const { marker } = frame
        const list = { depth: frame.is === 'item' ? frame.depth : 1, marker: marker ?? '' }
        frame.marker = frame.is === 'item' ? '' : null
        if (frame.is === 'item') return { kind: 'list-item', list }
        return marker === null ? { kind: 'footnote' } : { kind: 'footnote', list }
      }
      // A heading in an item or a quotation is words of that; only one that stands by itself orders the article.
      const around = frames[at - 1]
      if (!around || around.is === 'list') return { kind: 'heading', level: frame.level }
    }
    return { kind: 'paragraph' }
  }

  const depthNow = () => {
    const list = frames.findLast((frame) => frame.is === 'list')
    return list?.is === 'list' ? list.depth : 0
  }

  function itemFrame(element: Element): Frame {
    const list = frames.at(-1)
    const depth = Math.max(1, depthNow())
    const given = markers?.get(element)
    if (given !== undefined) return { element, is: 'item', depth, marker: given }
    if (list?.is !== 'list' || !list.ordered) return { element, is: 'item', depth, marker: '•' }
    const value = integerOf(element.getAttribute('value')) ?? list.next
    list.next = value + list.step
    return {
      element,
      is: 'item',
      depth,
      marker: numberMarker(value, element.getAttribute('type') ?? list.type),
    }
  }

  function listFrame(element: Element, ordered: boolean): Frame {
    const reversed = ordered && element.hasAttribute('reversed')
    const start = integerOf(element.getAttribute('start'))
    return {
      element,
      is: 'list',
      depth: Math.min(MAX_DEPTH, depthNow() + 1),
      ordered,
      type: element.getAttribute('type'),
      next: start ?? (reversed ? countItems(element) : 1),
      step: reversed ? -1 : 1,
    }
  }

  function frameOf(element: Element, name: string): Frame | null {
    const cell = cells.get(element)
    if (cell) return { element, is: 'cell', cell }
    if (footnotes.has(element)) {
      const item = name === 'li' ? itemFrame(element) : null
      return {
        element,
        is: 'footnote',
        marker: item?.is === 'item' && item.marker !== '•' ? item.marker : null,
      }
    }
    if (name === 'ul' || name === 'menu' || name === 'dir') return listFrame(element, false)
    if (name === 'ol') return listFrame(element, true)
    if (name === 'li') return itemFrame(element)
    if (name === 'dd') return { element, is: 'item', depth: Math.min(MAX_DEPTH, depthNow() + 1), marker: '' }
    if (name === 'blockquote') return { element, is: 'quote' }
    if (kept.has(name)) return { element, is: 'listing' }
    if (name === 'figcaption' || name === 'caption') return { element, is: 'caption' }
    if (/^h[1-6]$/.test(name)) return { element, is: 'heading', level: Number(name.slice(1)) }
    return null
  }

  traverse(root, {
    enter(node) {
      if (isTextNode(node)) {
        if (listings > 0) writer.keptWords(node.data)
        else writer.words(node.data)
        return false
      }
      if (!isElement(node)) return node === root
      const name = nameOf(node)
      if (!isShown(node)) {
        if (embedded.has(name)) leftOut.add(name)
        return false
      }
      if (skip?.(node)) return false
      if (name === 'br') {
        if (listings > 0) writer.keptWords('\n')
        else writer.lineBreak()
        return false
      }
      if (name === 'img') {
        const picture = pictureOf(node, base)
        if (picture && 'words' in picture) writer.words(picture.words)
        else if (picture) writer.picture(picture)
        return false
      }
      if (name === 'q') writer.words('“')
      const mark = marked[name]
      if (mark) writer.begin(mark)
      if (name === 'a') {
        if (footnotes.size > 0 && isWayBack(node) && frames.some(({ is }) => is === 'footnote')) return false
        if (frames.at(-1)?.is === 'heading' && isPermalink(node)) return false
        const href = addressOf(node.getAttribute('href'), base)
        if (href) writer.begin('link', href)
      }
      if (!blocks.has(name)) return true
      if (cells.has(node)) writer.end()
      else boundary()
      if (name === 'table') {
        const places = tableCells(node, tables + 1)
        if (places) tables += 1
        for (const [element, cell] of places ?? []) cells.set(element, cell)
      }
      const frame = frameOf(node, name)
      if (frame) frames.push(frame)
      if (kept.has(name)) listings += 1
      return true
    },
    leave(node) {
      if (!isElement(node)) return
      const name = nameOf(node)
      if (name === 'q') writer.words('”')
      const mark = marked[name]
      if (mark) writer.finish(mark)
      if (name === 'a' && addressOf(node.getAttribute('href'), base)) writer.finish('link')
      if (!blocks.has(name)) return
      if (cells.has(node)) writer.end()
      else boundary()
      if (frames.at(-1)?.element === node) frames.pop()
      if (kept.has(name)) listings -= 1
    },
  })
  return { pieces: writer.done(), leftOut: [...leftOut] }
}

const countItems = (list: Element) =>
  [...list.childNodes].filter((child) => isElement(child) && nameOf(child) === 'li').length
