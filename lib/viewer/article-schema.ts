import { type Extensions, Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import type { ArticleBlock } from '@/lib/viewer/article-doc'

const attributes = {
  part: { default: 'body' },
  /** Of its content, in UTF-16 units of the part's text. */
  start: { default: 0 },
  level: { default: 2 },
}

/** A block that holds the words of the article exactly as they are: no marks, no breaks, newlines kept. */
function wordsOf(name: string, tag: (level: number) => string) {
  return Node.create({
    name,
    content: 'text*',
    marks: '',
    whitespace: 'pre',
    selectable: false,
    addAttributes: () => attributes,
    renderHTML: ({ node }): DOMOutputSpec => [
      tag(Number(node.attrs.level)),
      { 'data-kind': name, 'data-part': String(node.attrs.part), 'data-start': String(node.attrs.start) },
      0,
    ],
  })
}

/** Element of each kind of block; what the server renders before the view takes over uses the same. */
export const articleTags: Record<ArticleBlock['kind'], (level: number) => 'h1' | 'h2' | 'h3' | 'p'> = {
  headline: () => 'h1',
  deck: () => 'p',
  heading: (level) => (level >= 3 ? 'h3' : 'h2'),
  paragraph: () => 'p',
  listItem: () => 'p',
}

const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline? deck? byline? (heading | paragraph | listItem)*',
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

/** The nodes of a read-only article for Tiptap. */
export const articleSchema: Extensions = [
  Doc,
  Text,
  Byline,
  ...Object.entries(articleTags).map(([name, tag]) => wordsOf(name, tag)),
]
