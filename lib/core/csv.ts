/** The media type of what `csvOf` makes, which has a line of heads. */
export const CSV = 'text/csv; charset=utf-8; header=present'

/** A cell: text is guarded, numbers are not, null is empty. */
export type Cell = string | number | null

/**
 * Where a spreadsheet would begin a formula: at the start, also behind spaces, and behind a semicolon or a tab, which
 * some take for the end of a cell.
 */
const FORMULA = /(^|[;\t])(?=\s*[=+\-@])|^(?=[\t\r])/g

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const safe = cell.replace(FORMULA, "$1'")
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as CSV (RFC 4180): commas, CRLF after every line, quotes where needed. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front. UTF-8 with a byte order mark, which spreadsheets need to read it as such.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}
