import { webAddress } from '@/lib/core/input-fields'
import type { RationaleDoc } from '@/lib/core/review/rationale'

type TextNode = NonNullable<RationaleDoc['content'][number]['content']>[number]

interface LooseNode {
  type?: unknown
  text?: unknown
  marks?: unknown
  content?: unknown
}

/**
 * What an editor holds, cut down to a rationale: paragraphs of text with http(s) links. Other marks are dropped, other
 * blocks become paragraphs, and a link to anything else becomes plain words, so that nothing typed is lost.
 */
export function rationaleFromEditor(json: unknown): RationaleDoc {
  const node = typeof json === 'object' && json !== null ? (json as LooseNode) : {}
  return { type: 'doc', content: paragraphsOf({ ...node, type: 'doc' }).slice(0, 200) }
}

function paragraphsOf(node: LooseNode): RationaleDoc['content'] {
  const children = childrenOf(node)
  const inline = children.length === 0 || children.some(({ type }) => type === 'text')
  if (!inline || node.type === 'doc') return children.flatMap(paragraphsOf)
  const content = children.flatMap(textOf)
  return [content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }]
}

function textOf(node: LooseNode): TextNode[] {
  if (node.type !== 'text' || typeof node.text !== 'string' || node.text === '') return []
  const href = hrefOf(node.marks)
  const text = { type: 'text' as const, text: node.text }
  return [href === null ? text : { ...text, marks: [{ type: 'link', attrs: { href } }] }]
}

function hrefOf(marks: unknown): string | null {
  if (!Array.isArray(marks)) return null
  for (const mark of marks as { type?: unknown; attrs?: { href?: unknown } }[]) {
    if (mark.type === 'link') return linkTarget(String(mark.attrs?.href ?? ''))
  }
  return null
}

/** The address of a link as it may be kept, or null: http and https only. */
export function linkTarget(typed: string): string | null {
  const parsed = webAddress.safeParse(typed)
  return parsed.success ? parsed.data : null
}

function childrenOf(node: LooseNode): LooseNode[] {
  return Array.isArray(node.content) ? (node.content as LooseNode[]) : []
}
