/** What a character is to the tokeniser. */
export const SPACE = 0
export const WORD = 1
/** A character that is a word by itself: scripts written without spaces. */
export const LONE = 2
/** Seen by nobody: soft hyphen, zero-width and direction marks, variation selectors. */
export const INVISIBLE = 3
/** Combining marks: part of whatever stands before them. */
export const MARK = 4
export const SIGN = 5

const INVISIBLE_CHARACTER = /\p{Default_Ignorable_Code_Point}/u
const LONE_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (INVISIBLE_CHARACTER.test(character)) return INVISIBLE
  if (/\s/u.test(character)) return SPACE
  if (/\p{M}/u.test(character)) return MARK
  if (LONE_CHARACTER.test(character)) return LONE
  if (/[\p{L}\p{N}]/u.test(character)) return WORD
  return SIGN
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 0x5f ? WORD : classify(code < 0x20 && code !== 0 ? 0x20 : code),
)

/** The end of the run of ASCII letters, digits and low lines that goes on at `from`: nearly all of most texts. */
export function plainWordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && ASCII[text.charCodeAt(end)] === WORD) end += 1
  return end
}

/**
 * A function that tells the class of a code point; it remembers, so that a long text asks each regular expression once.
 */
export function classifier(): (codePoint: number) => number {
  const known = new Map<number, number>()
  return (codePoint) => {
    if (codePoint < 128) return ASCII[codePoint] ?? SIGN
    let found = known.get(codePoint)
    if (found === undefined) {
      found = classify(codePoint)
      known.set(codePoint, found)
    }
    return found
  }
}
