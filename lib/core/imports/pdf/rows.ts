import { isBlank, type Run } from '@/lib/core/imports/pdf/layout'

/** Whether a run stands on the line of another: raised and lowered small letters do too. */
function onLineOf(run: Run, other: Run): boolean {
  const larger = Math.max(run.size, other.size)
  const smaller = Math.min(run.size, other.size)
  const off = Math.abs(run.baseline - other.baseline)
  return off < smaller * 0.3 || (smaller < larger * 0.85 && off < larger * 0.5)
}

/**
 * Runs grouped by the line they stand on, from the top down, each group from left to right. White space that stands
 * with no letters is left out.
 */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: { lead: Run; runs: Run[] }[] = []
  const inked = runs
    .filter((run) => !isBlank(run))
    .toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)
  for (const run of inked) {
    const row = rows.slice(-4).findLast(({ lead }) => onLineOf(run, lead))
    if (!row) rows.push({ lead: run, runs: [run] })
    else {
      row.runs.push(run)
      if (run.size > row.lead.size * 1.1) row.lead = run
    }
  }
  rows.sort((a, b) => a.lead.baseline - b.lead.baseline)
  for (const run of runs) {
    if (isBlank(run)) rows.find(({ lead }) => onLineOf(run, lead))?.runs.push(run)
  }
  return rows.map((row) => row.runs.toSorted((a, b) => a.left - b.left || a.right - b.right))
}
