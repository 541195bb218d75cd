/** A marked stretch of one text. UTF-16, half-open. */
export interface Stretch {
  id: string
  start: number
  end: number
}

/** At most this many tints and rails lie on the same words. */
export const LANES = 2

/** Words under the same marks: cut at every boundary of a stretch. */
export interface Segment {
  start: number
  end: number
  /** Everyone who marks these words, innermost (shortest) first. */
  ids: string[]
  /** What is drawn, the two shortest, each in a lane of its own: 0 is next to the words, 1 below it. */
  layers: { id: string; lane: number }[]
  /** How many are not drawn. */
  more: number
}

const longerOrLater = (a: Stretch, b: Stretch) =>
  a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1)

/**
 * The lane of each stretch, the same over all its length, so that its rail is not broken: the first that no shorter
 * stretch on the same words has taken. The longer one lies lower.
 */
function lanesOf(byLength: readonly Stretch[]): Map<string, number> {
  const starts = [...byLength].sort((a, b) => a.start - b.start)
  const longest = byLength.at(-1)
  const reach = longest ? longest.end - longest.start : 0
  const placed = new Map<string, number>()
  for (const stretch of byLength) {
    const taken = new Set<number>()
    for (let i = firstFrom(starts, stretch.start - reach); i < starts.length; i += 1) {
      const other = starts[i]
      if (!other || other.start >= stretch.end) break
      const lane = other.end > stretch.start ? placed.get(keyOf(other)) : undefined
      if (lane !== undefined) taken.add(lane)
    }
    let lane = 0
    while (taken.has(lane)) lane += 1
    placed.set(keyOf(stretch), lane)
  }
  return placed
}

const keyOf = ({ id, start, end }: Stretch) => `${start} ${end} ${id}`

function firstFrom(sorted: readonly Stretch[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function layersOf(shortest: readonly Stretch[], lanes: ReadonlyMap<string, number>) {
  const drawn = shortest.slice(0, LANES)
  const layers = drawn.map((stretch) => ({
    id: stretch.id,
    lane: Math.min(lanes.get(keyOf(stretch)) ?? 0, LANES - 1),
  }))
  const [inner, outer] = layers
  // Where more than two meet, a rail may have to change its lane for that one segment.
  if (inner && outer && inner.lane === outer.lane) {
    inner.lane = 0
    outer.lane = 1
  }
  return layers
}

/** Cuts one text at every boundary of a stretch; words that nobody marks are in no segment. In order. */
export function segmentsOf(stretches: readonly Stretch[]): Segment[] {
  const byLength = stretches.filter(({ start, end }) => start < end).sort(longerOrLater)
  const lanes = lanesOf(byLength)
  const rank = new Map(byLength.map((stretch, i) => [stretch, i]))
  const edges = new Map<number, { opens: Stretch[]; closes: Stretch[] }>()
  const edgeAt = (offset: number) => {
    const found = edges.get(offset) ?? { opens: [], closes: [] }
    edges.set(offset, found)
    return found
  }
  for (const stretch of byLength) {
    edgeAt(stretch.start).opens.push(stretch)
    edgeAt(stretch.end).closes.push(stretch)
  }
  const segments: Segment[] = []
  const open = new Set<Stretch>()
  let from = 0
  for (const [offset, { opens, closes }] of [...edges].sort(([a], [b]) => a - b)) {
    if (open.size > 0) {
      const shortest = [...open].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      segments.push({
        start: from,
        end: offset,
        ids: [...new Set(shortest.map(({ id }) => id))],
        layers: layersOf(shortest, lanes),
        more: Math.max(0, shortest.length - LANES),
      })
    }
    for (const stretch of closes) open.delete(stretch)
    for (const stretch of opens) open.add(stretch)
    from = offset
  }
  return segments
}
