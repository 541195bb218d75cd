import type { RationaleBlockSection } from '@/lib/core/reports/sections/rationale'
import {
  isStructured,
  type RationaleBlock,
  type RationaleDoc,
  type RationaleParagraph,
  type RationaleText,
  rationaleLines,
} from '@/lib/core/review/rationale'

/** Words with the address of their link in brackets after them, as on paper. */
function printed(node: RationaleText): string {
  const href = node.marks?.[0]?.attrs.href
  return href === undefined || href === node.text ? node.text : `${node.text} (${href})`
}

/** The paragraphs and list items of a rationale as lines of plain text. */
export function rationaleParagraphs(doc: RationaleDoc | null): string[] {
  return doc === null ? [] : rationaleLines(doc, printed).filter((line) => line.trim() !== '')
}

/** The blocks of a rationale that is more than paragraphs; nothing for any other, whose paragraphs say it all. */
export function rationaleBlocks(doc: RationaleDoc | null): RationaleBlockSection[] | undefined {
  return doc === null || !isStructured(doc) ? undefined : blocksOf(doc.content)
}

function blocksOf(blocks: readonly RationaleBlock[]): RationaleBlockSection[] {
  return blocks.map((block): RationaleBlockSection => {
    if (block.type === 'paragraph') return { kind: 'paragraph', text: textOf(block) }
    if (block.type === 'blockquote') return { kind: 'quote', blocks: blocksOf(block.content) }
    const items = block.content.map((item) => blocksOf(item.content))
    return block.type === 'bulletList'
      ? { kind: 'list', items }
      : { kind: 'numbered', start: block.attrs?.start ?? 1, items }
  })
}

const textOf = (block: RationaleParagraph): string => (block.content ?? []).map(printed).join('')
