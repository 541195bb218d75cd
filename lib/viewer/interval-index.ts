import { type Segment, type Stretch, segmentsOf } from '@/lib/viewer/segments'

/**
 * The stretches of one text, for asking what is marked at a place without looking at the rest. Stretches that share words
 * with each other, directly or by way of others, are a cluster: how one is drawn depends on its cluster alone. A cluster
 * is cut into segments when it is first asked for.
 */
export class IntervalIndex {
  /** For each cluster where it begins in `sorted`; one more at the end. */
  private readonly first: Int32Array
  /** For each cluster where its words end. */
  private readonly reach: Float64Array
  private readonly count: number
  private readonly cut = new Map<number, Segment[]>()

  /** @param sorted by their starts; none is empty */
  constructor(private readonly sorted: readonly Stretch[]) {
    this.first = new Int32Array(sorted.length + 1)
    this.reach = new Float64Array(sorted.length)
    let clusters = 0
    for (const [at, { start, end }] of sorted.entries()) {
      const reach = clusters === 0 ? -1 : (this.reach[clusters - 1] ?? -1)
      if (start >= reach) {
        this.first[clusters] = at
        this.reach[clusters] = end
        clusters += 1
      } else this.reach[clusters - 1] = Math.max(reach, end)
    }
    this.first[clusters] = sorted.length
    this.count = clusters
  }

  /** The segments that share words with `[start, end)`, in order, whole. */
  segments(start: number, end: number): Segment[] {
    const found: Segment[] = []
    for (let cluster = this.firstReaching(start); cluster < this.count; cluster += 1) {
      if ((this.sorted[this.first[cluster] ?? 0]?.start ?? end) >= end) break
      const cut = this.segmentsOfCluster(cluster)
      for (let at = firstEndingAfter(cut, start); at < cut.length; at += 1) {
        const segment = cut[at]
        if (!segment || segment.start >= end) break
        found.push(segment)
      }
    }
    return found
  }

  private segmentsOfCluster(cluster: number): Segment[] {
    const known = this.cut.get(cluster)
    if (known) return known
    const cut = segmentsOf(this.sorted.slice(this.first[cluster], this.first[cluster + 1]))
    this.cut.set(cluster, cut)
    return cut
  }

  /** The first cluster with words after an offset. */
  private firstReaching(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.reach[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
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
