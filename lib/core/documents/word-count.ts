/** Scripts written without spaces count by character; everything else by runs of letters and figures. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’‑.,-][\p{L}\p{M}\p{N}]+)*/gu

/** How many words a text has, for reading times and lists; "don’t", "well-set" and "1,000.5" are one each. */
export function wordCount(text: string): number {
  let words = 0
  for (const _ of text.matchAll(WORD)) words += 1
  return words
}
