import type { Cell } from '@/lib/core/documents/block'
import { integerOf } from '@/lib/core/imports/html/list-marker'
import { isShown, shownText } from '@/lib/core/imports/html/shown'
import { isElement, nameOf, traverse } from '@/lib/core/imports/html/traverse'

/** Rows times columns of the largest table that is drawn as one; a larger one is read as paragraphs. */
const MAX_PLACES = 200_000

/** HTML's own limit for one cell. */
const MAX_SPAN = 1000

/** What data does not hold: a table around these only arranges the page. */
const arranging = new Set('h1 h2 h3 h4 h5 h6 ul ol blockquote pre figure article section'.split(' '))

interface Row {
  cells: { element: Element; header: boolean }[]
}

interface Shape {
  rows: Row[]
  /** Holds a table, or what only a page holds. */
  nested: boolean
  arranges: boolean
  /** Says itself that it is data: header cells or a caption. */
  described: boolean
}

function shapeOf(table: Element): Shape {
  const shape: Shape = { rows: [], nested: false, arranges: false, described: false }
  let inHead = false
  traverse(table, {
    enter(node) {
      if (node === table) return true
      if (shape.nested || !isElement(node) || !isShown(node)) return false
      const name = nameOf(node)
      if (name === 'table') shape.nested = true
      if (name === 'thead') inHead = true
      if (name === 'tr') shape.rows.push({ cells: [] })
      if (name === 'td' || name === 'th') {
        const row = shape.rows.at(-1) ?? { cells: [] }
        if (shape.rows.length === 0) shape.rows.push(row)
        row.cells.push({ element: node, header: name === 'th' || inHead })
      }
      if (name === 'th' || name === 'thead' || name === 'caption') shape.described = true
      if (arranging.has(name)) shape.arranges = true
      return true
    },
    leave(node) {
      if (isElement(node) && nameOf(node) === 'thead') inHead = false
    },
  })
  return shape
}

const spanOf = (element: Element, attribute: string) => integerOf(element.getAttribute(attribute)) ?? 1

/** Places of the cells: each takes the next column that no cell above or before it reaches into. */
function placed(rows: readonly Row[], table: number): Map<Element, Cell> | null {
  const places = new Map<Element, Cell>()
  /** For each column the last row that a cell above reaches down to. */
  const reach: number[] = []
  for (const [index, { cells }] of rows.entries()) {
    const row = index + 1
    let column = 1
    for (const { element, header } of cells) {
      while ((reach[column] ?? 0) >= row) column += 1
      const wanted = Math.min(MAX_SPAN, Math.max(1, spanOf(element, 'colspan')))
      let columns = 1
      while (columns < wanted && (reach[column + columns] ?? 0) < row) columns += 1
      const down = spanOf(element, 'rowspan')
      const last = down === 0 ? rows.length : Math.min(rows.length, row + Math.max(1, down) - 1)
      if (rows.length * (column + columns) > MAX_PLACES) return null
      for (let at = column; at < column + columns; at += 1) reach[at] = last
      places.set(element, {
        table,
        row,
        column,
        ...(header ? { header: true as const } : {}),
        ...(last > row ? { rowSpan: last - row + 1 } : {}),
        ...(columns > 1 ? { columnSpan: columns } : {}),
      })
      column += columns
    }
  }
  return places
}

/**
 * The places of a table's cells, or null for a table that only arranges the page (and for one too large to be drawn):
 * its content is read as if it stood there by itself.
 *
 * @param table number of the table in the body, from 1
 */
export function tableCells(element: Element, table: number): Map<Element, Cell> | null {
  const role = element.getAttribute('role')?.trim().toLowerCase()
  if (role === 'presentation' || role === 'none') return null
  const { rows, nested, arranges, described } = shapeOf(element)
  if (nested || (arranges && !described)) return null
  const cells = rows.flatMap((row) => row.cells)
  if (rows.every((row) => row.cells.length <= 1)) return null
  if (cells.filter((cell) => shownText(cell.element, 1) !== '').length <= 1) return null
  return placed(rows, table)
}
