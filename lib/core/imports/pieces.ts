import type { Block, Cell, Mark, Picture } from '@/lib/core/documents/block'

/** A block with its own words, before it has a place in the text. Marks count from the start of the words. */
export interface Piece {
  kind: Block['kind']
  level?: number
  list?: { depth: number; marker: string }
  cell?: Cell
  words: string
  marks: Mark[]
  pictures: Picture[]
}

const inOneRow = (a: Piece, b: Piece) => a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row

/** What lies between two blocks in the text: what a person would type. */
function gapBetween(before: Piece, after: Piece): string {
  if (before.cell && after.cell && before.cell.table === after.cell.table) {
    return inOneRow(before, after) ? '\t' : '\n'
  }
  return before.kind === 'list-item' && after.kind === 'list-item' ? '\n' : '\n\n'
}

/** Tables numbered from 1 without gaps: one whose cells have no words is none. */
function renumbered(pieces: readonly Piece[]): (cell: Cell) => Cell {
  const numbers = new Map<number, number>()
  for (const { cell } of pieces) {
    if (cell && !numbers.has(cell.table)) numbers.set(cell.table, numbers.size + 1)
  }
  return (cell) => ({ ...cell, table: numbers.get(cell.table) ?? 1 })
}

/**
 * Headings of the body start below the headline: where the source begins with the first level, all move down by one.
 */
function levelOf(pieces: readonly Piece[]): (level: number) => number {
  const down = pieces.some(({ kind, level }) => kind === 'heading' && level === 1) ? 1 : 0
  return (level) => Math.min(6, Math.max(2, level + down))
}

/** The text and the blocks of pieces in reading order. */
export function assemble(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const parts: string[] = []
  const blocks: Block[] = []
  const cellOf = renumbered(pieces)
  const below = levelOf(pieces)
  let at = 0
  let before: Piece | null = null
  for (const piece of pieces) {
    const gap = before ? gapBetween(before, piece) : ''
    const start = at + gap.length
    parts.push(gap, piece.words)
    at = start + piece.words.length
    before = piece
    blocks.push({
      kind: piece.kind,
      ...(piece.kind === 'heading' ? { level: below(piece.level ?? 2) } : {}),
      ...(piece.list ? { list: piece.list } : {}),
      ...(piece.cell ? { cell: cellOf(piece.cell) } : {}),
      ...(piece.marks.length > 0
        ? {
            marks: piece.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
          }
        : {}),
      ...(piece.pictures.length > 0 ? { pictures: piece.pictures } : {}),
      start,
      end: at,
    })
  }
  return { text: parts.join(''), blocks }
}
