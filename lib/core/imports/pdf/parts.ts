import { heaviest, type Page } from '@/lib/core/imports/pdf/layout'
import { isRtl, lineOf } from '@/lib/core/imports/pdf/line-of-row'
import { goesOn, leadingOf, type Paragraph, paragraphsOf } from '@/lib/core/imports/pdf/paragraphs'
import { readingOrder } from '@/lib/core/imports/pdf/reading-order'
import { rowsOf } from '@/lib/core/imports/pdf/rows'
import { withTables } from '@/lib/core/imports/pdf/table'

/** Size of most letters, to half a point. */
export const bodySizeOf = (paragraphs: readonly Paragraph[]) =>
  heaviest(
    paragraphs.flatMap(({ lines }) =>
      lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length] as const),
    ),
  ) ?? 10

/** Small print at the foot of a page, opened by its number or sign. */
export function isFootnote({ lines, cell }: Paragraph, bodySize: number): boolean {
  const [first] = lines
  if (!first || cell || first.size > bodySize * 0.93) return false
  const [opening] = first.stretches
  const raised = opening?.raised === 'superscript' && /^[\d*†‡§a-z]{1,3}\s*$/.test(opening.text)
  return raised || /^(\d{1,3}|[*†‡§])[.)]?\s*\p{L}/u.test(first.text)
}

/** The paragraphs and cells of all pages in reading order; what a page or column breaks off goes on in the next. */
export function partsOf(pages: readonly Page[]): Paragraph[] {
  const rtl = isRtl(pages.flatMap(({ runs }) => runs.map(({ text }) => text)))
  let tables = 0
  const number = () => {
    tables += 1
    return tables
  }
  const groups = pages.flatMap((page) =>
    readingOrder(page.runs).flatMap((runs) =>
      withTables(rowsOf(runs), page.number, rtl, number).map((part) =>
        'cells' in part
          ? part
          : {
              lines: part.rows.map((row) =>
                lineOf(row, page.number, rtl || isRtl(row.map(({ text }) => text))),
              ),
            },
      ),
    ),
  )
  const leading = leadingOf(groups.flatMap((group) => ('lines' in group ? [group.lines] : [])))
  const each = groups.map((group) => ('cells' in group ? group.cells : paragraphsOf(group.lines, leading)))
  const bodySize = bodySizeOf(each.flat())
  const parts: Paragraph[] = []
  for (const paragraphs of each) {
    const [first, ...more] = paragraphs
    if (!first) continue
    // What goes on in the next column stands above the notes at the foot of this one.
    const open = parts.findLast((part) => !isFootnote(part, bodySize))
    if (open && goesOn(open, first)) open.lines.push(...first.lines)
    else parts.push(first)
    parts.push(...more)
  }
  return parts
}
