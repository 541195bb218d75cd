import { alignSmall } from '@/lib/core/anchoring/align-small'
import { join, type Match, type Words } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'

/** Pairs of words weighed for one gap, and for one pair of texts, at most. */
const LARGE = 250_000
const MOST_WORK = 3_000_000

/** Words whose pair was undone because one side only repeats the other in a note. */
export interface Undone {
  /** By word: 1 if it lost its pair to a note and is looked for where it stood. */
  freedOld: Uint8Array
  freedNew: Uint8Array
  /** By word: 1 if it is the note, which is not the place of anything. */
  noteOld: Uint8Array
  noteNew: Uint8Array
}

export function nothingUndone(match: Match): Undone {
  const [old, fresh] = [match.forth.length, match.back.length]
  return {
    freedOld: new Uint8Array(old),
    freedNew: new Uint8Array(fresh),
    noteOld: new Uint8Array(old),
    noteNew: new Uint8Array(fresh),
  }
}

function free(list: Int32Array, note: Uint8Array, from: number, to: number): Int32Array {
  const found: number[] = []
  for (let i = from; i < to; i += 1) if (list[i] === -1 && note[i] === 0) found.push(i)
  return Int32Array.from(found)
}

const any = (marks: Uint8Array, places: Int32Array) => places.some((i) => marks[i] === 1)

/**
 * Aligns anew the gaps that hold words which a note had drawn away: a correction that repeats the sentence as it was is
 * more like it than the corrected sentence, but it is the corrected one that stands in its place. Answers whether any
 * word was paired. Bounded by counted work.
 */
export function refill(words: Words, match: Match, undone: Undone): boolean {
  let work = MOST_WORK
  let paired = false
  const gap = (from: number, to: number, low: number, high: number) => {
    const mine = free(match.forth, undone.noteOld, from, to)
    const theirs = free(match.back, undone.noteNew, low, high)
    const size = mine.length * theirs.length
    if (size === 0 || size > Math.min(LARGE, work)) return
    if (!any(undone.freedOld, mine) && !any(undone.freedNew, theirs)) return
    work -= size
    alignSmall(
      mine.map((i) => at(words.old, i)),
      theirs.map((j) => at(words.new, j)),
      words.weight,
      (i, j) => {
        paired = true
        join(match, at(mine, i), at(theirs, j), 0)
      },
    )
  }
  let [from, low] = [0, 0]
  for (let i = 0; i <= match.forth.length; i += 1) {
    const end = i === match.forth.length
    const j = end ? match.back.length : at(match.forth, i)
    if (!end && (j < 0 || at(match.block, i) !== 0)) continue
    if (i > from && j > low) gap(from, i, low, j)
    from = i + 1
    low = j + 1
  }
  return paired
}
