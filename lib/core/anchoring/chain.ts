import type { Run } from '@/lib/core/anchoring/unique-runs'

/**
 * The heaviest set of runs that stand in the same order on both sides (a weighted longest increasing subsequence), cut
 * so that none overlaps the one before; and the runs left over, which crossed it: text that moved. `runs` are in order
 * of `a`. Ties go to the earlier run. O(n log n), by a Fenwick tree of the best chain up to each place in `b`.
 */
export function chain(runs: Run[], weigh: (run: Run) => number): { kept: Run[]; crossing: Run[] } {
  const byB = runs.map((_, i) => i).sort((x, y) => (runs[x]?.b ?? 0) - (runs[y]?.b ?? 0) || x - y)
  const rank = new Int32Array(runs.length)
  byB.forEach((run, place) => {
    rank[run] = place
  })
  const total: number[] = []
  const previous = new Int32Array(runs.length).fill(-1)
  const tree = new Int32Array(runs.length + 1).fill(-1)
  const best = (run: number) => (run < 0 ? 0 : (total[run] ?? 0))
  let last = -1
  runs.forEach((run, i) => {
    let before = -1
    for (let place = rank[i] ?? 0; place > 0; place -= place & -place) {
      const other = tree[place] ?? -1
      if (best(other) > best(before)) before = other
    }
    total[i] = best(before) + weigh(run)
    previous[i] = before
    if (best(i) > best(last)) last = i
    for (let place = (rank[i] ?? 0) + 1; place <= runs.length; place += place & -place) {
      if (best(i) > best(tree[place] ?? -1)) tree[place] = i
    }
  })
  const inChain = new Set<number>()
  for (let run = last; run >= 0; run = previous[run] ?? -1) inChain.add(run)

  const kept: Run[] = []
  const crossing: Run[] = []
  let endA = 0
  let endB = 0
  runs.forEach((run, i) => {
    if (!inChain.has(i)) {
      crossing.push(run)
      return
    }
    const cut = Math.max(0, endA - run.a, endB - run.b)
    if (cut >= run.length) return
    const trimmed = { a: run.a + cut, b: run.b + cut, length: run.length - cut }
    kept.push(trimmed)
    endA = trimmed.a + trimmed.length
    endB = trimmed.b + trimmed.length
  })
  return { kept, crossing }
}
