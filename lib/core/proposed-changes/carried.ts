/** Characters of the surroundings that must stand beside the new words on one side at least. */
const BESIDE = 16

/** White space is no difference: a later import may break its lines elsewhere. */
const plain = (text: string) => text.replace(/\s+/gu, ' ')

/** A proposed change as it was made, with what stood around its words. */
interface Proposed {
  exact: string
  prefix: string
  suffix: string
  replacement: string
}

/**
 * Whether a text says what was proposed: the new words stand there beside what stood before or after the old ones.
 * Words that were to be left out are gone when both sides meet. A guess in favour of neither: where the surroundings
 * changed too, the answer is no, and a person has to look.
 */
export function carries(text: string, { exact, prefix, suffix, replacement }: Proposed): boolean {
  const whole = plain(text)
  const before = plain(prefix).slice(-BESIDE)
  const after = plain(suffix).slice(0, BESIDE)
  const words = plain(replacement)
  const found = (wanted: string) => wanted.trim() !== '' && whole.includes(wanted)
  if (words.trim() === '') {
    // Of the two spaces around words that are left out one goes with them.
    const met = plain(before + after)
    return found(met) && !whole.includes(plain(before + exact + after))
  }
  // The beginning or the end of the text is a surrounding, too.
  const left = before === '' ? whole.startsWith(words) : found(before + words)
  const right = after === '' ? whole.endsWith(words) : found(words + after)
  return left || right
}
