import type { Part } from '@/lib/core/claims/input'
import type { Block } from '@/lib/core/documents/block'

/** A passage with the words around it, to the ends of the blocks it touches. */
export interface PassageContext {
  part: Part
  /** Counts from 1 among the blocks of the part that are not headings; a heading has that of what it heads. */
  paragraph: number
  before: string
  exact: string
  after: string
}

/**
 * The passage in its blocks. Headline and deck are one block each.
 *
 * @param text the parts of the revision and the blocks of its body
 * @param passage UTF-16, half-open offsets into its part
 */
export function contextOf(
  text: { headline: string; deck: string; body: string; blocks: readonly Block[] },
  passage: { part: Part; start: number; end: number; exact: string },
): PassageContext {
  const { part, start, end, exact } = passage
  const words = text[part]
  const blocks = part === 'body' ? text.blocks : []
  const touched = blocks.filter((block) => block.end > start && block.start < end)
  const from = Math.min(start, touched[0]?.start ?? 0)
  const to = Math.max(end, touched.at(-1)?.end ?? words.length)
  const above = blocks.filter((block) => block.kind !== 'heading' && block.end <= start).length
  return { part, paragraph: above + 1, before: words.slice(from, start), exact, after: words.slice(end, to) }
}
