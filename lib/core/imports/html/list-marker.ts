const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function romanOf(value: number): string {
  let rest = value
  return roman
    .map(([worth, letters]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return letters.repeat(times)
    })
    .join('')
}

function lettersOf(value: number): string {
  let letters = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A number in the way of counting of HTML's `type` (1, a, A, i, I); in figures where that way has no such number. */
export function counted(value: number, type: string): string {
  const roman = /^i$/i.test(type) && value >= 1 && value <= 3999
  const letters = /^a$/i.test(type) && value >= 1
  if (!roman && !letters) return String(value)
  const words = roman ? romanOf(value) : lettersOf(value)
  return type === 'A' || type === 'I' ? words.toUpperCase() : words
}

/** "3.", "c.", "IV.": what stands before an item of a numbered list, at most 12 characters. */
export function numberMarker(value: number, type: string | null): string {
  const shown = counted(value, type ?? '1')
  return `${shown.length < 12 ? shown : value}.`
}

/** A whole number of 32 bits as HTML reads it from an attribute, or null. */
export function integerOf(attribute: string | null): number | null {
  const digits = /^\s*([+-]?\d{1,10})/.exec(attribute ?? '')?.[1]
  if (digits === undefined) return null
  const value = Number(digits)
  return Math.abs(value) < 2 ** 31 ? value : null
}
