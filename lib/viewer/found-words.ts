import type { Part } from '@/lib/core/claims/input'
import { clusterEnd, type FindText, findText } from '@/lib/viewer/find-text'

/** The parts of an article as they are searched. */
export type FindParts = Record<Part, FindText>

/** Words found: UTF-16, half-open offsets into the part. */
export interface FoundWords {
  part: Part
  start: number
  end: number
}

/** All that was found, in reading order. Matches do not overlap. */
export interface Found {
  count: number
  /** The match with this number, from 0. */
  nth: (n: number) => FoundWords | null
  /** Matches that share a character with a stretch, with their numbers. */
  within: (part: Part, start: number, end: number) => (FoundWords & { n: number })[]
  /** The number of the first match that ends after a place; the first of all if there is none. */
  firstFrom: (part: Part, offset: number) => number
}

const parts: readonly Part[] = ['headline', 'deck', 'body']

/** Where in the searched text each match begins. Their places in the original are looked up when they are asked for. */
function matchesOf({ words, at }: FindText, query: string): number[] {
  const matches: number[] = []
  let last = -1
  for (let from = words.indexOf(query); from >= 0; from = words.indexOf(query, from + query.length)) {
    // Half of what one character unfolds to ("." of "…") is that character, once.
    if (at[from] === last) continue
    matches.push(from)
    last = at[from + query.length - 1] ?? -1
  }
  return matches
}

function endAfter(text: string, last: number): number {
  if (!/\s/.test(text.charAt(last))) return clusterEnd(text, last)
  let end = last + 1
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1
  return end
}

/** How many matches, of `count`, end at or before an offset; `endOf` gives the end of each. */
function before(count: number, endOf: (i: number) => number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(middle) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Finds what somebody typed; nothing for nothing. `strict` must be what the parts were made with. */
export function foundWords(text: FindParts, typed: string, strict: boolean): Found {
  const query = findText(typed, strict).words
  const matches = parts.map((part) => (query === '' ? [] : matchesOf(text[part], query)))
  const counts = matches.map((found) => found.length)
  const first = parts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0))
  const count = counts.reduce((sum, one) => sum + one, 0)
  const wordsAt = (part: Part, i: number): FoundWords | null => {
    const from = matches[parts.indexOf(part)]?.[i]
    if (from === undefined) return null
    const { at, original } = text[part]
    return { part, start: at[from] ?? 0, end: endAfter(original, at[from + query.length - 1] ?? 0) }
  }
  const skipped = (part: Part, offset: number) =>
    before(counts[parts.indexOf(part)] ?? 0, (i) => wordsAt(part, i)?.end ?? Infinity, offset)
  return {
    count,
    nth: (n) => {
      const p = first.findLastIndex((from, i) => from <= n && (counts[i] ?? 0) > 0)
      const part = parts[p]
      return part === undefined ? null : wordsAt(part, n - (first[p] ?? 0))
    },
    within: (part, start, end) => {
      const found: (FoundWords & { n: number })[] = []
      for (let i = skipped(part, start); ; i += 1) {
        const words = wordsAt(part, i)
        if (!words || words.start >= end) return found
        found.push({ ...words, n: (first[parts.indexOf(part)] ?? 0) + i })
      }
    },
    firstFrom: (part, offset) => {
      const n = (first[parts.indexOf(part)] ?? 0) + skipped(part, offset)
      return n < count ? n : 0
    },
  }
}
