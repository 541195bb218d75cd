import type { Changes } from '@/lib/viewer/card-changes'
import { type Segment, type Stretch, segmentsOf } from '@/lib/viewer/segments'
import { sortedAfter } from '@/lib/viewer/sorted-list'

/** By where they begin; no two different stretches are equal in it. */
export const byStart = (a: Stretch, b: Stretch): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The stretches of one text, for asking what is marked at a place without looking at the rest. Stretches that share
 * words with each other, directly or by way of others, are a cluster: how one is drawn depends on its cluster alone. A
 * cluster is cut into segments when it is first asked for, and stays cut in the index after a change elsewhere.
 */
export class IntervalIndex {
  /** For each cluster where it begins in `sorted`; one more at the end. */
  private readonly first: Int32Array
  /** For each cluster where its words end. */
  private readonly reach: Float64Array
  private readonly count: number

  /**
   * @param sorted by `byStart`; none is empty
   * @param cut what clusters were cut into, by the first stretch of each
   */
  constructor(
    private readonly sorted: readonly Stretch[],
    private readonly cut = new Map<Stretch, Segment[]>(),
  ) {
    this.first = new Int32Array(sorted.length + 1)
    this.reach = new Float64Array(sorted.length)
    let clusters = 0
    let reached = -1
    for (let at = 0; at < sorted.length; at += 1) {
      const { start, end } = sorted[at] as Stretch
      if (start >= reached) {
        this.first[clusters] = at
        reached = end
        clusters += 1
      } else if (end > reached) reached = end
      this.reach[clusters - 1] = reached
    }
    this.first[clusters] = sorted.length
    this.count = clusters
  }

  /** The index after a change. */
  after(changes: Changes<Stretch>): IntervalIndex {
    const cut = new Map(this.cut)
    for (const { start, end } of [...changes.gone, ...changes.come]) {
      for (const cluster of this.clustersOn(start, end)) cut.delete(this.firstOf(cluster))
    }
    return new IntervalIndex(sortedAfter(this.sorted, changes, byStart), cut)
  }

  /**
   * From the first to the last word of all clusters that share words with `[start, end)`, and of that stretch itself.
   */
  around(start: number, end: number): [number, number] {
    let [from, to] = [start, end]
    for (const cluster of this.clustersOn(start, end)) {
      from = Math.min(from, this.firstOf(cluster).start)
      to = Math.max(to, this.reach[cluster] ?? to)
    }
    return [from, to]
  }

  /** The segments that share words with `[start, end)`, in order, whole. */
  segments(start: number, end: number): Segment[] {
    const found: Segment[] = []
    for (const cluster of this.clustersOn(start, end)) {
      const cut = this.segmentsOfCluster(cluster)
      for (let at = firstEndingAfter(cut, start); at < cut.length; at += 1) {
        const segment = cut[at]
        if (!segment || segment.start >= end) break
        found.push(segment)
      }
    }
    return found
  }

  private firstOf(cluster: number): Stretch {
    return this.sorted[this.first[cluster] ?? 0] as Stretch
  }

  private segmentsOfCluster(cluster: number): Segment[] {
    const key = this.firstOf(cluster)
    const known = this.cut.get(key)
    if (known) return known
    const cut = segmentsOf(this.sorted.slice(this.first[cluster], this.first[cluster + 1]))
    this.cut.set(key, cut)
    return cut
  }

  /** The clusters that share words with `[start, end)`. */
  private clustersOn(start: number, end: number): number[] {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.reach[middle] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let at = low; at < this.count && this.firstOf(at).start < end; at += 1) found.push(at)
    return found
  }
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
