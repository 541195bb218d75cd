import { endsSentence } from '@/lib/core/documents/line-shape'
import type { Line, Page, Run } from '@/lib/core/imports/pdf/layout'
import { isRtl, lineOf } from '@/lib/core/imports/pdf/line-of-row'
import { goesOn, type Paragraph } from '@/lib/core/imports/pdf/paragraphs'
import { rowsOf } from '@/lib/core/imports/pdf/rows'
import { blocksOfTags, type TaggedBlock, type TagNode } from '@/lib/core/imports/pdf/tags'

const lettersIn = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.trim().length, 0)

/** Lines of a block: where the text goes back up the page, it goes on in the next column. */
function linesOf(runs: readonly Run[], page: number, rtl: boolean): Line[] {
  const columns: Run[][] = []
  let lowest = -Infinity
  for (const run of runs) {
    if (columns.length === 0 || run.baseline < lowest - run.size * 1.6) {
      columns.push([])
      lowest = -Infinity
    }
    columns.at(-1)?.push(run)
    lowest = Math.max(lowest, run.baseline)
  }
  return columns.flatMap((column) =>
    rowsOf(column).map((row) => lineOf(row, page, rtl || isRtl(row.map(({ text }) => text)))),
  )
}

function partOf(block: TaggedBlock, runs: readonly Run[], page: number, rtl: boolean): Paragraph | null {
  const lines = linesOf(runs, page, rtl)
  if (lines.length === 0) return null
  return {
    lines,
    left: lines.reduce((x, line) => Math.min(x, line.left), Infinity),
    right: lines.reduce((x, line) => Math.max(x, line.right), -Infinity),
    ...(block.cell ? { cell: block.cell } : {}),
    tagged: block,
  }
}

/**
 * The paragraphs as the file's own tags give them, or null where the tags are missing or no help: they leave words out,
 * or make every printed line a paragraph.
 */
export function taggedParts(pages: readonly Page[], trees: readonly (TagNode | null)[]): Paragraph[] | null {
  const rtl = isRtl(pages.flatMap(({ runs }) => runs.map(({ text }) => text)))
  const parts: Paragraph[] = []
  let tables = 0
  let all = 0
  let used = 0
  pages.forEach((page, i) => {
    all += lettersIn(page.runs)
    const tree = trees[i]
    if (!tree) return
    const found = blocksOfTags(tree, tables + 1)
    tables = found.tables
    const byContent = new Map<string, Run[]>()
    for (const run of page.runs) {
      if (run.content === null) continue
      const runs = byContent.get(run.content)
      if (runs) runs.push(run)
      else byContent.set(run.content, [run])
    }
    const runsOf = (contents: readonly string[]) => contents.flatMap((id) => byContent.get(id) ?? [])
    for (const block of found.blocks) {
      used += lettersIn(runsOf([...block.contents, ...block.label]))
      const part = partOf(block, runsOf(block.contents), page.number, rtl)
      if (!part) continue
      const label = runsOf(block.label)
        .map(({ text }) => text)
        .join('')
        .trim()
      parts.push(block.list ? { ...part, marker: label.slice(0, 12) } : part)
    }
  })
  const single = parts.filter(({ lines, tagged, cell }) => {
    const [line] = lines
    return !cell && tagged?.kind === 'paragraph' && lines.length === 1 && line && !endsSentence(line.text)
  })
  const torn = single.length > 4 && single.length > parts.length * 0.4
  if (parts.length === 0 || used < all * 0.93 || torn) return null
  return parts.reduce<Paragraph[]>(withContinued, [])
}

/** A paragraph that a page breaks off goes on in the first one of the next. */
function withContinued(parts: Paragraph[], part: Paragraph): Paragraph[] {
  const before = parts.findLast(({ tagged }) => tagged?.kind !== 'footnote')
  const [last, first] = [before?.lines.at(-1), part.lines[0]]
  const same = before?.tagged?.kind === part.tagged?.kind && !part.marker && part.tagged?.kind !== 'footnote'
  if (before && last && first && same && last.page !== first.page && goesOn(before, part)) {
    before.lines.push(...part.lines)
  } else parts.push(part)
  return parts
}
