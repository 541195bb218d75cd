import type { Block } from '@/lib/core/documents/block'

interface Text {
  text: string
  blocks: Block[]
}

/**
 * The text without these blocks. What stays keeps its words and its order; between two kept blocks stands the one of
 * the gaps between them that has the most line breaks (of equals the last), so that paragraphs stay paragraphs. Every
 * offset is counted anew, and tables are numbered anew. White space before the first and after the last block stays.
 * Nothing left out, nothing changed; leaving out twice is leaving out both at once.
 *
 * @param leftOut indexes into `blocks`; those that name none are ignored
 */
export function leaveOut({ text, blocks }: Text, leftOut: Iterable<number>): Text {
  const out = new Set(leftOut)
  const pieces: string[] = []
  const kept: Block[] = []
  const tables = new Map<number, number>()
  let length = 0
  const put = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  put(text.slice(0, blocks[0]?.start ?? text.length))
  let gap = ''
  let end = blocks[0]?.start ?? text.length
  blocks.forEach((block, index) => {
    const between = text.slice(end, block.start)
    if (breaks(between) >= breaks(gap)) gap = between
    end = block.end
    if (out.has(index)) return
    if (kept.length > 0) put(gap)
    gap = ''
    kept.push(moved(block, length - block.start, tables))
    put(text.slice(block.start, block.end))
  })
  put(text.slice(end))
  return { text: pieces.join(''), blocks: kept }
}

const breaks = (gap: string) => gap.split('\n').length

function moved(block: Block, by: number, tables: Map<number, number>): Block {
  const { marks, cell } = block
  const at = { ...block, start: block.start + by, end: block.end + by }
  if (marks) at.marks = marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }))
  if (cell) {
    const table = tables.get(cell.table) ?? tables.size + 1
    tables.set(cell.table, table)
    at.cell = { ...cell, table }
  }
  return at
}
