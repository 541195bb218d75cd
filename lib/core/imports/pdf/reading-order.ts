import { isBlank, median, type Run } from '@/lib/core/imports/pdf/layout'
import { isRtl } from '@/lib/core/imports/pdf/line-of-row'
import { rowsOf } from '@/lib/core/imports/pdf/rows'

/** Deepest division of a page: bands of columns within columns. */
const DEEPEST = 12

const leftOf = (runs: readonly Run[]) => runs.reduce((x, run) => Math.min(x, run.left), Infinity)
const rightOf = (runs: readonly Run[]) => runs.reduce((x, run) => Math.max(x, run.right), -Infinity)
const topOf = (runs: readonly Run[]) => runs.reduce((y, run) => Math.min(y, run.baseline), Infinity)
const bottomOf = (runs: readonly Run[]) => runs.reduce((y, run) => Math.max(y, run.baseline), -Infinity)
const inkOf = (runs: readonly Run[]) => runs.filter((run) => !isBlank(run))
const wordsOf = (row: readonly Run[]) =>
  row
    .map(({ text }) => text)
    .join(' ')
    .trim()

/** What makes a side of a gap a column of running text rather than cells of a table or the numbers of a list. */
function measures(runs: readonly Run[]) {
  const rows = rowsOf(runs)
  const size = median(
    runs.map((run) => run.size),
    10,
  )
  const width = rightOf(runs) - leftOf(runs)
  const widths = rows.map((row) => rightOf(row) - leftOf(row))
  const starts = rows.slice(1).map((row) => wordsOf(row).match(/\p{L}/u)?.[0] ?? '')
  const cased = starts.filter((letter) => letter.toLowerCase() !== letter.toUpperCase())
  const goingOn = cased.filter((letter) => letter === letter.toLowerCase())
  return {
    rows: rows.length,
    /** In ems. */
    breadth: width / size,
    fill: median(widths) / width,
    letters: median(rows.map((row) => wordsOf(row).length)),
    /** Lines begin in the middle of sentences, or in a script that does not show it. */
    flows: cased.length === 0 ? starts.length > 1 : goingOn.length >= cased.length * 0.25,
    top: topOf(runs),
    bottom: bottomOf(runs),
  }
}

function areColumns(one: readonly Run[], other: readonly Run[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  const sides = [measures(one), measures(other)] as const
  const [a, b] = sides
  if (Math.min(a.rows, b.rows) < 3 && Math.max(a.rows, b.rows) < 8) return false
  if (sides.some(({ breadth, rows }) => breadth < (rows < 3 ? 3 : 9))) return false
  if (sides.some(({ fill, letters, rows }) => rows >= 3 && (fill < 0.55 || letters < 9))) return false
  const together = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return together >= 0 && (a.flows || b.flows)
}

/** The widest gap that no letter crosses and that has running text on both sides. */
function divided(ink: readonly Run[]): number | null {
  const size = median(
    ink.map((run) => run.size),
    10,
  )
  const byLeft = ink.toSorted((a, b) => a.left - b.left)
  const gaps: { middle: number; width: number }[] = []
  let reach = byLeft[0]?.right ?? 0
  for (const run of byLeft) {
    const width = run.left - reach
    if (width > Math.max(size * 0.7, 4)) gaps.push({ middle: reach + width / 2, width })
    reach = Math.max(reach, run.right)
  }
  gaps.sort((a, b) => b.width - a.width)
  const found = gaps.slice(0, 6).find(({ middle }) =>
    areColumns(
      ink.filter((run) => run.right <= middle),
      ink.filter((run) => run.left >= middle),
    ),
  )
  return found?.middle ?? null
}

/** Places where many lines begin or end: beside one of them lies the gap between columns. */
function edges(ink: readonly Run[]): number[] {
  const size = median(
    ink.map((run) => run.size),
    10,
  )
  const count = new Map<number, number>()
  for (const run of ink) {
    for (const x of [run.left - size * 0.35, run.right + size * 0.35]) {
      const place = Math.round(x / 2) * 2
      count.set(place, (count.get(place) ?? 0) + 1)
    }
  }
  return [...count]
    .filter(([, times]) => times >= 3)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 16)
    .map(([place]) => place)
}

/** The last line of a paragraph above the columns may end before the gap; it is not theirs. */
function withoutLastLine(runs: Run[], x: number, above: number, size: number): Run[] {
  const top = topOf(runs)
  const first = runs.filter(({ baseline }) => baseline < top + size * 0.3)
  const goesOn = top - above < size * 1.7 && first.every((run) => run.right < x)
  return goesOn ? runs.filter((run) => !first.includes(run)) : runs
}

/**
 * Where columns of about the same height end and something follows below the first one only, apart from it: the
 * baseline above which they end. Infinity when nothing does.
 */
function endOf(one: readonly Run[], other: readonly Run[], size: number): number {
  const [short, long] = bottomOf(one) < bottomOf(other) ? [one, other] : [other, one]
  const end = bottomOf(short)
  const baselines = [...new Set(long.map(({ baseline }) => baseline))].toSorted((a, b) => a - b)
  const breaks = baselines.flatMap((baseline, i) => {
    const above = baselines[i - 1] ?? -Infinity
    const off = Math.abs(above - end)
    const apart = baseline > end + size * 0.5 && off < size * 3.5 && baseline - above > size * 2.1
    return apart ? [{ baseline, off }] : []
  })
  return breaks.toSorted((one, two) => one.off - two.off)[0]?.baseline ?? Infinity
}

interface Band {
  top: number
  bottom: number
  rows: number
}

/** The highest stretch of the page in which nothing crosses this place and both sides are columns. */
function bandAt(x: number, ink: readonly Run[]): Band | null {
  const size = median(
    ink.map((run) => run.size),
    10,
  )
  const crossing = ink
    .filter((run) => run.left < x - size * 0.2 && run.right > x + size * 0.2)
    .map(({ baseline }) => baseline)
    .toSorted((a, b) => a - b)
  const bounds = [-Infinity, ...crossing, Infinity]
  let best: Band | null = null
  for (let i = 1; i < bounds.length; i += 1) {
    const above = bounds[i - 1] as number
    const bottom = (bounds[i] as number) - size * 0.3
    const between = ink.filter(({ baseline }) => baseline > above + size * 0.3 && baseline < bottom)
    const within = i > 1 ? withoutLastLine(between, x, above, size) : between
    const isFirst = (run: Run) => (run.left + run.right) / 2 < x
    const end = endOf(
      within.filter(isFirst),
      within.filter((run) => !isFirst(run)),
      size,
    )
    const kept = within.filter(({ baseline }) => baseline < end)
    const rows = kept.length < 4 ? 0 : rowsOf(kept).length
    if (rows <= (best?.rows ?? 3)) continue
    const one = kept.filter(isFirst)
    const other = kept.filter((run) => !isFirst(run))
    if (leftOf(other) - rightOf(one) < size * 0.6 || !areColumns(one, other)) continue
    best = { top: topOf(kept) - size * 0.3, bottom: Math.min(bottom, end - size * 0.3), rows }
  }
  return best
}

/**
 * The runs of a page in groups to be read one after another: what stands across the page, the columns below it, and so
 * on. Where no columns are found, the group is read line by line.
 */
export function readingOrder(runs: readonly Run[], depth = 0): Run[][] {
  const ink = inkOf(runs)
  if (ink.length === 0) return []
  if (depth > DEEPEST || ink.length < 8) return [[...runs]]
  const middle = divided(ink)
  const go = (part: readonly Run[]) => readingOrder(part, depth + 1)
  if (middle !== null) {
    const sides = [
      runs.filter((run) => (run.left + run.right) / 2 < middle),
      runs.filter((run) => (run.left + run.right) / 2 >= middle),
    ]
    return (isRtl(ink.map(({ text }) => text)) ? sides.reverse() : sides).flatMap(go)
  }
  const bands = edges(ink).flatMap((x) => bandAt(x, ink) ?? [])
  const [band] = bands.toSorted((a, b) => b.rows - a.rows)
  if (!band) return [[...runs]]
  const within = (run: Run) => run.baseline > band.top && run.baseline < band.bottom
  const parts = [
    runs.filter((run) => run.baseline <= band.top),
    runs.filter(within),
    runs.filter((run) => run.baseline >= band.bottom),
  ].filter((part) => part.length > 0)
  return parts.length === 1 ? [[...runs]] : parts.flatMap(go)
}
