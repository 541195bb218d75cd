import { isBlank, type Page, type Run } from '@/lib/core/imports/pdf/layout'
import { lineOf } from '@/lib/core/imports/pdf/line-of-row'
import { rowsOf } from '@/lib/core/imports/pdf/rows'

/** Share of a page's height, at its top and bottom, in which running heads and page numbers stand. */
const EDGE = 0.12
/** Rows looked at from each end. */
const ROWS = 3

interface EdgeRow {
  page: number
  runs: Run[]
  /** The words with every number as "#". */
  words: string
  baseline: number
}

const wordsOf = (row: readonly Run[]) => lineOf(row, 0, false).text

const onlyPageNumber = /^[-–—|\s]*(\p{L}+\.?\s)?#(\s*(\/|\p{L}+)\s*#)?[-–—|\s]*$/u

/** What browsers print above and below a page: the moment and the title, the address and the page. */
const printedByBrowser =
  /^(#[/.-]#[/.-]#, #:#|.*#[/.-]#[/.-]#, #:#( ?[AP]M)?$|(#\/# )?(https?|file):\/\/\S+( #\/#)?$)/i

function edgeRows(page: Page): EdgeRow[] {
  const rows = rowsOf(page.runs)
  const chosen = new Set([...rows.slice(0, ROWS), ...rows.slice(-ROWS)])
  return [...chosen].flatMap((runs) => {
    const baseline = runs.find((run) => !isBlank(run))?.baseline ?? 0
    if (baseline > page.height * EDGE && baseline < page.height * (1 - EDGE)) return []
    return [{ page: page.number, runs, baseline, words: wordsOf(runs).replace(/\p{N}+/gu, '#') }]
  })
}

/** How far a lone number is ahead of the number of its page; null for other rows. */
const aheadOf = ({ page, runs }: EdgeRow) => {
  const number = /^\D{0,3}(\d{1,4})\D{0,3}$/.exec(wordsOf(runs))?.[1]
  return number === undefined ? null : Number(number) - page
}

/**
 * The pages without what repeats at their edges: running heads and feet, page numbers. A row is taken to repeat when
 * the same words, numbers aside, stand at the same height on several pages.
 *
 * @returns the pages, and the words left out, each once.
 */
export function withoutFurniture(pages: readonly Page[]): { pages: Page[]; left: string[] } {
  const all = pages.flatMap(edgeRows)
  const enough = pages.length < 4 ? 2 : Math.max(3, Math.ceil(pages.length * 0.25))
  const gone = new Set<Run>()
  const left = new Map<string, string>()
  for (const row of all) {
    const same = all.filter(
      (other) => other.words === row.words && Math.abs(other.baseline - row.baseline) < 4,
    )
    const ahead = aheadOf(row)
    const counts = ahead !== null && all.filter((other) => aheadOf(other) === ahead).length > 1
    const often = new Set(same.map(({ page }) => page)).size
    const ofBrowser = printedByBrowser.test(row.words)
    const lone =
      pages.length === 1 && onlyPageNumber.test(row.words) && /^\D*1(\D+1)?\D*$/.test(wordsOf(row.runs))
    if (!lone && !ofBrowser && !counts && (pages.length < 2 || often < enough)) continue
    for (const run of row.runs) gone.add(run)
    if (!onlyPageNumber.test(row.words) && !left.has(row.words)) left.set(row.words, wordsOf(row.runs))
  }
  return {
    pages: pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !gone.has(run)) })),
    left: [...left.values()],
  }
}
