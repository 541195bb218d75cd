import type { ArticleBlock } from '@/lib/viewer/article-block'

/** A cell of a row: one that has words, or the place of one that has none. */
export type TableCell = ArticleBlock | null

/**
 * The cells of one table as rows. A cell without words is no block; its place is kept as null, so that the columns
 * stand under each other. Places that a cell above or to the left spans over are left out, as in HTML.
 */
export function tableRows(cells: readonly ArticleBlock[]): TableCell[][] {
  const taken = new Set<string>()
  const columns = Math.max(...cells.map(({ cell }) => (cell ? cell.column + (cell.columnSpan ?? 1) - 1 : 0)))
  const byPlace = new Map(cells.map((block) => [`${block.cell?.row}/${block.cell?.column}`, block]))
  const rows = [...new Set(cells.map(({ cell }) => cell?.row ?? 1))].sort((a, b) => a - b)
  return rows.map((row) => {
    const line: TableCell[] = []
    for (let column = 1; column <= columns; column += 1) {
      if (taken.has(`${row}/${column}`)) continue
      const block = byPlace.get(`${row}/${column}`) ?? null
      line.push(block)
      const { rowSpan = 1, columnSpan = 1 } = block?.cell ?? {}
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down}/${column + right}`)
      }
    }
    return line
  })
}
