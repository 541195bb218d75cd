import { isBlank, type Line, type Run } from '@/lib/core/imports/pdf/layout'
import { lineOf } from '@/lib/core/imports/pdf/line-of-row'
import type { Paragraph } from '@/lib/core/imports/pdf/paragraphs'

type Row = readonly Run[]
interface Span {
  left: number
  right: number
}

/** Stretches of a row with a clear gap between them. */
function partsOf(row: Row): Run[][] {
  const parts: Run[][] = []
  let reach = -Infinity
  for (const run of row) {
    if (isBlank(run)) continue
    const part = parts.at(-1)
    if (part && run.left - reach < run.size * 0.8) part.push(run)
    else parts.push([run])
    reach = Math.max(reach, run.right)
  }
  return parts
}

const spanOf = (part: readonly Run[]): Span => ({
  left: part.reduce((x, run) => Math.min(x, run.left), Infinity),
  right: part.reduce((x, run) => Math.max(x, run.right), -Infinity),
})

/** The columns that the parts of some rows form: what overlaps stands below each other. */
function columnsOf(rows: readonly Run[][][]): Span[] {
  const columns: Span[] = []
  for (const span of rows
    .flat()
    .map(spanOf)
    .toSorted((a, b) => a.left - b.left)) {
    const column = columns.at(-1)
    if (column && span.left < column.right + 2) column.right = Math.max(column.right, span.right)
    else columns.push({ ...span })
  }
  return columns
}

const textOf = (part: readonly Run[]) => part.map(({ text }) => text).join('')

/** Markers of a list with their items stand in two columns too. */
const isList = (rows: readonly Run[][][]) =>
  rows.every(([first = []]) => /^[^\p{L}]{0,4}$|^\(?[a-z][.)]$/iu.test(textOf(first))) &&
  rows.some((parts) => parts.length === 2 && textOf(parts.at(-1) ?? []).length > 25)

/** How many rows from this one on form a table; 0 when it opens none. */
function heightOf(rows: readonly Run[][][], from: number): number {
  let to = from
  let columns: Span[] = []
  while (to < rows.length) {
    const parts = rows[to] ?? []
    const wider = columnsOf(rows.slice(from, to + 1))
    // A row of one part goes on with a cell of the row above, never with the first.
    const wrapped =
      to > from && parts.length === 1 && spanOf(parts[0] ?? []).left > (columns[1]?.left ?? Infinity) - 2
    if (parts.length < 2 && !wrapped) break
    if (wider.length < Math.max(2, parts.length) || (to > from && wider.length < columns.length)) break
    columns = wider
    to += 1
  }
  const taken = rows.slice(from, to)
  const full = taken.filter((parts) => parts.length > 1)
  const enough = full.length >= 3 || (full.length === 2 && full.every((parts) => parts.length >= 3))
  return enough && !isList(full) ? taken.length : 0
}

/** A stretch of rows: lines of text, or the cells of a table. */
export type Portion = { rows: Run[][] } | { cells: Paragraph[] }

/** Rows of one group as running text and tables, in order. `number` gives each table its own. */
export function withTables(
  rows: readonly Run[][],
  page: number,
  rtl: boolean,
  number: () => number,
): Portion[] {
  const parted = rows.map(partsOf)
  const found: Portion[] = []
  let at = 0
  while (at < rows.length) {
    const height = heightOf(parted, at)
    if (height > 0) {
      found.push({ cells: cellsOf(parted.slice(at, at + height), page, rtl, number()) })
      at += height
      continue
    }
    const last = found.at(-1)
    const row = rows[at] as Run[]
    if (last && 'rows' in last) last.rows.push(row)
    else found.push({ rows: [row] })
    at += 1
  }
  return found
}

function cellsOf(rows: readonly Run[][][], page: number, rtl: boolean, table: number): Paragraph[] {
  const columns = columnsOf(rows)
  const cells: Paragraph[] = []
  let row = 0
  for (const parts of rows) {
    const places = parts.map((part) => {
      const { left } = spanOf(part)
      const place = columns.findIndex((column) => left >= column.left - 1 && left <= column.right + 1)
      return rtl ? columns.length - 1 - place : place
    })
    const continues = row > 0 && !places.includes(0)
    if (!continues) row += 1
    const lines = parts.map((part): [number, Line] => [
      places[parts.indexOf(part)] ?? 0,
      lineOf(part, page, rtl),
    ])
    for (const [place, line] of lines.toSorted(([a], [b]) => a - b)) {
      const above = continues
        ? cells.findLast(({ cell }) => cell?.row === row && cell.column === place + 1)
        : undefined
      if (above) above.lines.push(line)
      else cells.push({ lines: [line], ...spanOf(parts.flat()), cell: { table, row, column: place + 1 } })
    }
  }
  const head = cells.filter(({ cell }) => cell?.row === 1)
  const isHead = head.every(({ lines }) => lines.every(({ bold }) => bold))
  if (isHead) for (const { cell } of head) if (cell) cell.header = true
  return cells.toSorted(
    (a, b) => (a.cell?.row ?? 0) - (b.cell?.row ?? 0) || (a.cell?.column ?? 0) - (b.cell?.column ?? 0),
  )
}
