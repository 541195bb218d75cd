/** A stretch of characters as a page draws it. Lengths in points, from the upper left corner of the upright page. */
export interface Run {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  bold: boolean
  italic: boolean
  mono: boolean
  /** Where it leads, when it lies in a link. */
  href: string | null
  /** The content of the file's own structure it belongs to. */
  content: string | null
}

/** Characters of one look within a line. */
export interface Stretch {
  text: string
  bold: boolean
  italic: boolean
  mono: boolean
  raised: 'superscript' | 'subscript' | null
  href: string | null
}

/** A printed line of one column, its characters in the order in which they are read. */
export interface Line {
  stretches: Stretch[]
  text: string
  page: number
  left: number
  right: number
  baseline: number
  size: number
  rtl: boolean
  /** Every letter of it is. */
  bold: boolean
}

/** A page as drawn. */
export interface Page {
  /** From 1. */
  number: number
  width: number
  height: number
  runs: Run[]
}

export const isBlank = (run: Run) => run.text.trim() === ''

/** The middle one of some numbers, or `otherwise` of none. */
export function median(numbers: readonly number[], otherwise = 0): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? otherwise
}

/** The value that weighs most; of equals the first. */
export function heaviest(weighed: Iterable<readonly [value: number, weight: number]>): number | null {
  const weights = new Map<number, number>()
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight)
  let best: number | null = null
  let most = 0
  for (const [value, weight] of weights) {
    if (weight > most) {
      best = value
      most = weight
    }
  }
  return best
}
