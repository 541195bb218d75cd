import { z } from 'zod'
import { isStorable, webAddress } from '@/lib/core/input-fields'

/** UTF-16 units of a whole rationale: some seven printed pages. */
const LONGEST = 20_000
/** Paragraphs, items, lists and quotes together. */
const MOST_BLOCKS = 1000
/** Lists in lists: an argument that needs more is not read by anybody. */
export const DEEPEST_LIST = 3

const linkMark = z.object({ type: z.literal('link'), attrs: z.object({ href: webAddress }) })
const textNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1).refine(isStorable, 'There is a character here that cannot be kept. Type it again.'),
  marks: z.array(linkMark).max(1).optional(),
})
const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(textNode).max(500).optional() })

export type RationaleText = z.infer<typeof textNode>
export type RationaleParagraph = z.infer<typeof paragraph>
export interface RationaleItem {
  type: 'listItem'
  content: (RationaleParagraph | RationaleList)[]
}
export interface RationaleList {
  type: 'bulletList' | 'orderedList'
  /** The number an ordered list starts with; 1 where it is not said. */
  attrs?: { start: number } | undefined
  content: RationaleItem[]
}
export interface RationaleQuote {
  type: 'blockquote'
  content: (RationaleParagraph | RationaleList)[]
}
export type RationaleBlock = RationaleParagraph | RationaleList | RationaleQuote

const attrs = z.object({ start: z.int().min(1).max(9999) }).optional()

/** Lists down to a depth, spelled out: a schema that calls itself could be nested until it breaks. */
function listsAt(depth: number): z.ZodObject[] {
  if (depth > DEEPEST_LIST) return []
  const inside = z.discriminatedUnion('type', [paragraph, ...listsAt(depth + 1)])
  const item = z.object({ type: z.literal('listItem'), content: z.array(inside).min(1).max(100) })
  const content = z.array(item).min(1).max(200)
  return [
    z.object({ type: z.literal('bulletList'), content }),
    z.object({ type: z.literal('orderedList'), attrs, content }),
  ]
}

const lists = listsAt(1)
const quoted = z.array(z.discriminatedUnion('type', [paragraph, ...lists])).min(1)
const quote = z.object({ type: z.literal('blockquote'), content: quoted.max(100) })
const blocks = z.array(z.discriminatedUnion('type', [paragraph, ...lists, quote])).max(200)

/**
 * A rationale in ProseMirror's JSON: paragraphs, lists and quotes of text with links, and nothing else. One that is
 * paragraphs alone has no `version`, as all had before there were lists; any other says that it is of version 2.
 */
export const rationaleDoc = z
  .object({
    type: z.literal('doc'),
    version: z.literal(2).optional(),
    // What the objects above spell out, in words that the compiler follows.
    content: blocks as unknown as z.ZodType<RationaleBlock[]>,
  })
  .refine((doc) => rationaleText(doc).length <= LONGEST, {
    error: `Keep the rationale under ${LONGEST.toLocaleString('en-US')} characters.`,
  })
  .refine((doc) => blocksIn(doc.content) <= MOST_BLOCKS, {
    error: `Keep the rationale under ${MOST_BLOCKS.toLocaleString('en-US')} paragraphs and list items.`,
  })
  .refine((doc) => (doc.version === 2) === isStructured(doc), {
    error: 'A rationale with lists or quotes is one of version 2, and no other is.',
  })
export interface RationaleDoc {
  type: 'doc'
  version?: 2 | undefined
  content: RationaleBlock[]
}

type AnyBlock = RationaleBlock | RationaleItem

const blocksIn = (blocks: readonly AnyBlock[]): number =>
  blocks.reduce((sum, block) => sum + 1 + (block.type === 'paragraph' ? 0 : blocksIn(block.content)), 0)

/** Whether there is more in it than paragraphs. */
export const isStructured = ({ content }: RationaleDoc): boolean =>
  content.some(({ type }) => type !== 'paragraph')

const plain = ({ text }: RationaleText): string => text

/**
 * A rationale in lines of plain text, one a paragraph or list item: items with their sign or number, two spaces in for
 * each list around theirs, quoted lines after ">".
 *
 * @param words how a stretch of text is written; its link is lost where this does not write it
 */
export function rationaleLines(doc: RationaleDoc, words: (node: RationaleText) => string = plain): string[] {
  return linesOf(doc.content, words)
}

function linesOf(
  blocks: readonly (RationaleBlock | RationaleItem)[],
  words: (node: RationaleText) => string,
): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [(block.content ?? []).map(words).join('')]
    if (block.type === 'blockquote') return linesOf(block.content, words).map((line) => `> ${line}`)
    if (block.type === 'listItem') return linesOf(block.content, words)
    const start = block.attrs?.start ?? 1
    return block.content.flatMap((item, at) => {
      const sign = block.type === 'orderedList' ? `${start + at}.` : '•'
      return linesOf(item.content, words).map((line, row) => (row === 0 ? `${sign} ${line}` : `  ${line}`))
    })
  })
}

/** The plain text of a rationale, its lines parted by a blank one. */
export function rationaleText(doc: RationaleDoc): string {
  const lines = rationaleLines(doc)
  const words = doc.content.some((block) => hasWords(block))
  return words ? lines.join('\n\n').trim() : ''
}

/** Whether there is anything but signs and spaces in it. */
function hasWords(block: AnyBlock): boolean {
  if (block.type === 'paragraph') return (block.content ?? []).some(({ text }) => text.trim() !== '')
  return block.content.some((inner) => hasWords(inner))
}

/** A rationale from plain paragraphs (seeds, the command line, tests). */
export function rationaleOf(...paragraphs: string[]): RationaleDoc {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  }
}
