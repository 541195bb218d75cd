import { itemCounter, type List, listsOf } from '@/lib/core/imports/word/numbering'

/** Before the ids in a converted document. */
export const ID_PREFIX = 'word-'

/** A part of the converter's own tree of a Word document, as far as lists need it. */
interface WordElement {
  type: string
  children?: WordElement[]
  numbering?: { level: string; paragraphStyleId?: string | null } | null
  name?: string
}

/** Markers of the items of a Word document, which the converter to HTML does not know. */
export interface WordLists {
  /** word/numbering.xml with the same lists, each level with a name that tells `count` which it is. */
  xml: string
  /** Puts an anchor into every item, and counts it. */
  count(document: WordElement): WordElement
  /** The markers by the items in which the anchors came to lie. */
  markersIn(page: Document): Map<Element, string>
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Name of a level in place of the style that goes with it; no style id has a space. */
const keyOf = (id: string, level: number) => `list ${id} ${level}`

function definitionXml(
  id: string,
  levels: Iterable<readonly [level: number, format: string, name: string]>,
): string {
  const inner = [...levels].map(
    ([level, format, name]) =>
      `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${escaped(format)}"/><w:pStyle w:val="${escaped(name)}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${escaped(id)}">${inner.join('')}</w:abstractNum>`
}

/** Every list with a definition of its own, and one more for every style that makes items by itself. */
function namedXml(
  lists: ReadonlyMap<string, List>,
  byName: Map<string, { id: string; level: number }>,
): string {
  const definitions: string[] = []
  const numbers: string[] = []
  for (const [id, { levels }] of lists) {
    const named = [...levels].map(([level, { format }]) => [level, format, keyOf(id, level)] as const)
    for (const [level, , name] of named) byName.set(name, { id, level })
    definitions.push(definitionXml(`own ${id}`, named))
    numbers.push(`<w:num w:numId="${escaped(id)}"><w:abstractNumId w:val="${escaped(`own ${id}`)}"/></w:num>`)
    for (const [level, { style, format }] of levels) {
      if (style === null || byName.has(style)) continue
      byName.set(style, { id, level })
      definitions.push(definitionXml(`style ${style}`, [[level, format, style]]))
    }
  }
  return `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${definitions.join('')}${numbers.join('')}</w:numbering>`
}

/** @param xml word/numbering.xml, or '' where a document has no lists */
export function wordLists(xml: string): WordLists {
  const lists = listsOf(xml)
  const byName = new Map<string, { id: string; level: number }>()
  const named = namedXml(lists, byName)
  const next = itemCounter()
  const markers: string[] = []

  function count(element: WordElement): WordElement {
    const name = element.type === 'paragraph' ? element.numbering?.paragraphStyleId : null
    const place = name ? byName.get(name) : undefined
    const list = place && lists.get(place.id)
    // No bookmark that a person made has a space in its name. Counted before what it holds: a text box in an item comes
    // after the item has begun.
    const anchor = place && list ? { type: 'bookmarkStart', name: `list item ${markers.length}` } : null
    if (place && list) markers.push(next(list, place.id, place.level))
    const children = element.children?.map(count)
    return children ? { ...element, children: anchor ? [anchor, ...children] : children } : element
  }

  return {
    xml: named,
    count,
    markersIn(page) {
      const found = new Map<Element, string>()
      for (const anchor of page.getElementsByTagName('a')) {
        const at = new RegExp(`^${ID_PREFIX}list item (\\d+)$`).exec(anchor.getAttribute('id') ?? '')?.[1]
        const marker = at === undefined ? undefined : markers[Number(at)]
        const item = marker === undefined ? null : anchor.closest('li')
        if (item && marker !== undefined && !found.has(item)) found.set(item, marker)
      }
      return found
    },
  }
}
