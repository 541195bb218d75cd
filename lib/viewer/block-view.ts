import type { NodeViewRenderer } from '@tiptap/core'
import { type ArticleBlock, type ArticleKind, elementOf } from '@/lib/viewer/article-block'

/**
 * The element of a block in the view, the same as `elementOf` says. Its attributes are ours: the editor does not take a
 * change of them for a change of the text, and what is laid out later can be marked on it.
 */
export function blockView(kind: ArticleKind): NodeViewRenderer {
  return ({ node }) => {
    const { tag, attributes } = elementOf({ ...(node.attrs as ArticleBlock), kind })
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return { dom: element, contentDOM: element, ignoreMutation: ({ type }) => type === 'attributes' }
  }
}

/** The element of a section. Its size on the page is kept from its text until it was laid out once. */
export const sectionView: NodeViewRenderer = ({ node }) => {
  const element = document.createElement('div')
  element.dataset.kind = 'section'
  element.style.setProperty('--units', String(node.attrs.units))
  return { dom: element, contentDOM: element, ignoreMutation: ({ type }) => type === 'attributes' }
}
