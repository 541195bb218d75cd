/** Offsets between the two ways of counting; both throw a `RangeError` outside the text or inside a character. */
export interface CodePoints {
  /** UTF-16 offset -> Unicode code points before it (the unit of the W3C Web Annotation model). */
  fromUtf16(offset: number): number
  /** Code points -> UTF-16 offset. */
  toUtf16(codePoint: number): number
  /** Length of the text in code points. */
  length: number
}

/** How many of the sorted `values` are smaller than `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Prepares a text for conversions: one pass, then a binary search over its astral characters for each offset. */
export function codePointsOf(text: string): CodePoints {
  // UTF-16 offset of each pair's second half: every one before an offset is a unit that is no code point of its own.
  const seconds: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) seconds.push(index + 1)
  const length = text.length - seconds.length
  const secondsAsPoints = seconds.map((offset, i) => offset - i)

  const check = (offset: number, max: number) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > max)
      throw new RangeError(`no offset ${offset} in a text of ${max}`)
  }
  return {
    length,
    fromUtf16(offset) {
      check(offset, text.length)
      const before = countBelow(seconds, offset)
      if (seconds[before] === offset) throw new RangeError(`offset ${offset} is inside a character`)
      return offset - before
    },
    toUtf16(codePoint) {
      check(codePoint, length)
      return codePoint + countBelow(secondsAsPoints, codePoint + 1)
    },
  }
}
