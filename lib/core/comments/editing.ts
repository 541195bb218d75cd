import type { CommentDoc, CommentNode } from '@/lib/core/comments/body'
import { webAddress } from '@/lib/core/input-fields'

interface LooseNode {
  type?: unknown
  text?: unknown
  attrs?: unknown
  marks?: unknown
  content?: unknown
}

/**
 * What an editor holds, cut down to a comment: paragraphs of text with http(s) links and mentions. Other marks are
 * dropped, other blocks become paragraphs, and a link to anything else becomes plain words, so that nothing typed is
 * lost. Empty paragraphs at the end are left out.
 */
export function commentFromEditor(json: unknown): CommentDoc {
  const node = typeof json === 'object' && json !== null ? (json as LooseNode) : {}
  const content = paragraphsOf({ ...node, type: 'doc' })
  while (content.length > 0 && content.at(-1)?.content === undefined) content.pop()
  return { type: 'doc', content }
}

function paragraphsOf(node: LooseNode): CommentDoc['content'] {
  const children = childrenOf(node)
  const inline = children.length === 0 || children.some(({ type }) => type === 'text' || type === 'mention')
  if (!inline || node.type === 'doc') return children.flatMap(paragraphsOf)
  const content = children.flatMap(inlineOf)
  return [content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }]
}

function inlineOf(node: LooseNode): CommentNode[] {
  if (node.type === 'mention') {
    const { id, label } = (node.attrs ?? {}) as { id?: unknown; label?: unknown }
    return typeof id === 'string' && typeof label === 'string'
      ? [{ type: 'mention', attrs: { id, label } }]
      : []
  }
  if (node.type !== 'text' || typeof node.text !== 'string' || node.text === '') return []
  const href = hrefOf(node.marks)
  const text = { type: 'text' as const, text: node.text }
  return [href === null ? text : { ...text, marks: [{ type: 'link', attrs: { href } }] }]
}

function hrefOf(marks: unknown): string | null {
  if (!Array.isArray(marks)) return null
  const link = (marks as { type?: unknown; attrs?: { href?: unknown } }[]).find(({ type }) => type === 'link')
  const parsed = webAddress.safeParse(link?.attrs?.href)
  return parsed.success ? parsed.data : null
}

function childrenOf(node: LooseNode): LooseNode[] {
  return Array.isArray(node.content) ? (node.content as LooseNode[]) : []
}
