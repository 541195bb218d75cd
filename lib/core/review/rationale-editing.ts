import { webAddress } from '@/lib/core/input-fields'
import {
  DEEPEST_LIST,
  isStructured,
  type RationaleBlock,
  type RationaleDoc,
  type RationaleItem,
  type RationaleList,
  type RationaleParagraph,
  type RationaleText,
} from '@/lib/core/review/rationale'

interface LooseNode {
  type?: unknown
  text?: unknown
  marks?: unknown
  attrs?: unknown
  content?: unknown
}

/**
 * What an editor holds, cut down to a rationale: paragraphs, lists down to three levels and quotes, of text with
 * http(s) links. Other marks are dropped, other blocks become paragraphs, deeper lists paragraphs of their item, and a
 * link to anything else becomes plain words, so that nothing typed is lost.
 */
export function rationaleFromEditor(json: unknown): RationaleDoc {
  const content = childrenOf(looseOf(json)).flatMap(blocksOf).slice(0, 200)
  const doc: RationaleDoc = { type: 'doc', content }
  return isStructured(doc) ? { type: 'doc', version: 2, content } : doc
}

function blocksOf(node: LooseNode): RationaleBlock[] {
  if (node.type !== 'blockquote') return listsAndParagraphs(node, 1)
  const content = childrenOf(node).flatMap((child) => listsAndParagraphs(child, 1))
  return content.length === 0 ? [] : [{ type: 'blockquote', content }]
}

/** A list, if there is still depth for one; any other block as the paragraphs in it. */
function listsAndParagraphs(node: LooseNode, depth: number): (RationaleParagraph | RationaleList)[] {
  const { type } = node
  if ((type !== 'bulletList' && type !== 'orderedList') || depth > DEEPEST_LIST) return paragraphsOf(node)
  const content = childrenOf(node).flatMap((item): RationaleItem[] => {
    const inner = childrenOf(item).flatMap((child) => listsAndParagraphs(child, depth + 1))
    return inner.length === 0 ? [] : [{ type: 'listItem', content: inner }]
  })
  if (content.length === 0) return []
  const start = startOf(node.attrs)
  return [type === 'orderedList' && start !== 1 ? { type, attrs: { start }, content } : { type, content }]
}

/** The paragraphs in a block of any kind and depth, one after another; walked without recursion, however deep it is. */
function paragraphsOf(node: LooseNode): RationaleParagraph[] {
  const found: RationaleParagraph[] = []
  const waiting = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = childrenOf(next)
    if (children.length > 0 && !children.some(({ type }) => type === 'text')) {
      waiting.push(...children.reverse())
      continue
    }
    const content = children.flatMap(textOf)
    found.push(content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content })
  }
  return found
}

function textOf(node: LooseNode): RationaleText[] {
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

function startOf(attrs: unknown): number {
  const start = (attrs as { start?: unknown } | null | undefined)?.start
  return typeof start === 'number' && Number.isInteger(start) && start >= 1 && start <= 9999 ? start : 1
}

const looseOf = (json: unknown): LooseNode =>
  typeof json === 'object' && json !== null ? (json as LooseNode) : {}

function childrenOf(node: LooseNode): LooseNode[] {
  return Array.isArray(node.content) ? node.content.map(looseOf) : []
}
