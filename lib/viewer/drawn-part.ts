import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Changes } from '@/lib/viewer/card-changes'
import { type Held, heldPassages } from '@/lib/viewer/held-passages'
import { byStart, IntervalIndex } from '@/lib/viewer/interval-index'
import { sortedAfter } from '@/lib/viewer/sorted-list'

const byEnd = (a: Held, b: Held) => a.end - b.end || a.card.number - b.card.number || byStart(a, b)

/** The passages of one part: by their words and by where these end. */
export class DrawnPart {
  private constructor(
    readonly index: IntervalIndex,
    /** By the end of the words, then by number. */
    private readonly ends: readonly Held[],
  ) {}

  static of(held: readonly Held[]): DrawnPart {
    return new DrawnPart(new IntervalIndex([...held].sort(byStart)), [...held].sort(byEnd))
  }

  get count(): number {
    return this.ends.length
  }

  after(changes: Changes<Held>): DrawnPart {
    return new DrawnPart(this.index.after(changes), sortedAfter(this.ends, changes, byEnd))
  }

  /** Those whose words end after `from`, and at `to` at the latest. */
  endsWithin(from: number, to: number): readonly Held[] {
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle]?.end ?? 0) <= from) low = middle + 1
      else high = middle
    }
    let last = low
    while ((this.ends[last]?.end ?? Infinity) <= to) last += 1
    return this.ends.slice(low, last)
  }

  /** How many claims on the last word before an offset are not drawn. */
  moreAt(end: number): number {
    const [last] = this.index.segments(end - 1, end)
    return last?.end === end ? last.more : 0
  }
}

/** The passages of some claims, by the part they are in. */
export function heldByPart(cards: readonly ClaimCard[]): Map<Part, Held[]> {
  const held = new Map<Part, Held[]>()
  for (const card of cards) {
    for (const passage of heldPassages(card)) {
      const list = held.get(passage.part)
      if (list) list.push(passage)
      else held.set(passage.part, [passage])
    }
  }
  return held
}
