/** A visible word and the heading it stands under. */
export interface PlacedWord {
  word: string
  under: string
}

/** Words around the first difference that are quoted. */
const AROUND = 6

const quote = (words: readonly PlacedWord[], from: number): string => {
  const shown = words
    .slice(Math.max(0, from - 3), from + AROUND)
    .map((one) => one.word)
    .join(' ')
  return shown === '' ? 'nothing more' : `“${shown}”`
}

/**
 * Where two pages first differ in what a reader sees, in a sentence; null when every visible word is the same.
 * `found` is the page in the file, `expected` what the record renders to.
 */
export function firstDifference(
  found: readonly PlacedWord[],
  expected: readonly PlacedWord[],
): string | null {
  const length = Math.max(found.length, expected.length)
  for (let i = 0; i < length; i += 1) {
    const a = found[i]
    const b = expected[i]
    if (a?.word === b?.word) continue
    const under = b?.under ?? a?.under ?? ''
    return `${under}: the page says ${quote(found, i)}, the record says ${quote(expected, i)}.`
  }
  return null
}

/** UTF-16 offset of the first difference of two texts; -1 when they are the same. */
export function firstOffset(a: string, b: string): number {
  if (a === b) return -1
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1
  return i
}
