import { type Extensions, Mark, Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { type ArticleBlock, type ArticleKind, elementOf } from '@/lib/viewer/article-block'
import { blockView, sectionView } from '@/lib/viewer/block-view'
import { markOrder, markTags } from '@/lib/viewer/marked-words'

const attributes = {
  part: { default: 'body' },
  /** Of its content, in UTF-16 units of the part's text. */
  start: { default: 0 },
  level: { default: 2 },
  list: { default: null },
  cell: { default: null },
}

/** A block that holds the words of the article exactly as they are: no breaks, newlines kept. */
function wordsOf(name: ArticleKind) {
  return Node.create({
    name,
    content: 'text*',
    marks: '_',
    whitespace: 'pre',
    selectable: false,
    addAttributes: () => attributes,
    renderHTML: ({ node }): DOMOutputSpec => {
      const { tag, attributes: given } = elementOf({ ...(node.attrs as ArticleBlock), kind: name })
      return [tag, given, 0]
    },
    addNodeView: () => blockView(name),
  })
}

const blockKinds: readonly ArticleKind[] = [
  'headline',
  'deck',
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'preformatted',
  'caption',
  'footnote',
  'tableCell',
]

const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content:
    '(headline | deck | byline | heading | paragraph | listItem | quote | preformatted | caption | footnote | picture | table | section)*',
})

const Text = Node.create({ name: 'text', group: 'inline' })

/** Who wrote it, where and when: on the page, but not part of the text that claims point into. */
const Byline = Node.create({
  name: 'byline',
  atom: true,
  selectable: false,
  addAttributes: () => ({ items: { default: [] } }),
  renderHTML: ({ node }): DOMOutputSpec => {
    const items: unknown[] = Array.isArray(node.attrs.items) ? node.attrs.items : []
    return ['div', { 'data-kind': 'byline' }, ...items.map((item) => ['span', {}, String(item)])]
  },
})

/** Where a picture stood. The picture itself is never asked for. */
const PicturePlace = Node.create({
  name: 'picture',
  atom: true,
  selectable: false,
  addAttributes: () => ({ words: { default: '' }, address: { default: null } }),
  renderHTML: ({ node }): DOMOutputSpec => [
    'div',
    { 'data-kind': 'picture', ...(node.attrs.address ? { title: String(node.attrs.address) } : {}) },
    String(node.attrs.words),
  ],
})

/** Of a long article: see `articleSections`. */
const Section = Node.create({
  name: 'section',
  content: '(heading | paragraph | listItem | quote | preformatted | caption | footnote | picture | table)+',
  selectable: false,
  addAttributes: () => ({ units: { default: 0 } }),
  addNodeView: () => sectionView,
})

const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  selectable: false,
  renderHTML: (): DOMOutputSpec => ['div', { 'data-kind': 'table' }, ['table', {}, ['tbody', {}, 0]]],
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | emptyCell)*',
  selectable: false,
  renderHTML: (): DOMOutputSpec => ['tr', {}, 0],
})

const EmptyCell = Node.create({
  name: 'emptyCell',
  atom: true,
  selectable: false,
  renderHTML: (): DOMOutputSpec => ['td', {}],
})

/** Strong, emphasis and the rest, and links that lead nowhere. Elements in the order of `markOrder`. */
const marks = markOrder.map((name) =>
  Mark.create({
    name,
    excludes: '',
    ...(name === 'link' ? { addAttributes: () => ({ href: { default: '' } }) } : {}),
    renderHTML: ({ mark }): DOMOutputSpec => [
      markTags[name],
      name === 'link' ? { 'data-link': '', title: String(mark.attrs.href) } : {},
      0,
    ],
  }),
)

/** The nodes and marks of a read-only article for Tiptap. */
export const articleSchema: Extensions = [
  Doc,
  Text,
  Byline,
  PicturePlace,
  Section,
  Table,
  TableRow,
  EmptyCell,
  ...blockKinds.map(wordsOf),
  ...marks,
]
