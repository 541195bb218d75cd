/** Longest line that is taken for a heading, in UTF-16 units. */
const LONGEST_HEADING = 90

/** "1. The …", "2) The …": a heading, or an item of a numbered list. */
export const isNumbered = (line: string) => /^\s*\d{1,3}[.)]\s+\S/.test(line)

/** A bullet and at least one character. No long dash: in several languages it opens direct speech. */
export const isBulleted = (line: string) => /^\s*[-–•*·‣▪◦]\s+\S/.test(line)

const withoutNumber = (line: string) => line.replace(/^\s*\d{1,3}[.)]\s+/, '')

/** Two sentences on one line, as in a caption with its credit; four letters before the stop rule out "Dr. Who". */
const HOLDS_A_SENTENCE_END = /\p{Ll}{4,}[.!?]\s+\p{Lu}/u

/**
 * Whether a line looks like a heading by itself: short, at least one letter, not starting in the middle of a sentence
 * or with a quotation, and ending in a letter, a figure or a question mark (closing quotes and brackets aside).
 */
export function isHeadingShaped(line: string): boolean {
  const words = withoutNumber(line).trim()
  return (
    words.length > 0 &&
    words.length <= LONGEST_HEADING &&
    /\p{L}/u.test(words) &&
    !/^[\p{Ll}“"„«‘']/u.test(words) &&
    /[\p{L}\p{M}\p{N}%?？؟]$/u.test(words.replace(/[”"’'»)\]]+$/u, '')) &&
    !HOLDS_A_SENTENCE_END.test(words)
  )
}

/** Whether a line ends as a sentence or a quotation does. */
export const endsSentence = (line: string) => /[.!?:…。！？؟][”"’'»)\]]*\s*$/u.test(line)

/** Narrowest and widest column at which a text is taken to be wrapped by hand or by a mail program. */
const WRAP_MIN = 40
const WRAP_MAX = 100

/**
 * Whether lines that follow each other directly are one paragraph broken at a fixed width: three or more, and none ends
 * where the first word of the next would still have fitted.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  if (lines.length < 3 || width < WRAP_MIN || width > WRAP_MAX) return false
  return lines.slice(0, -1).every((line, i) => {
    const next = lines[i + 1] ?? ''
    const word = next.split(/\s/, 1)[0] ?? ''
    return !isBulleted(next) && !isNumbered(next) && line.length + 1 + word.length > width
  })
}
