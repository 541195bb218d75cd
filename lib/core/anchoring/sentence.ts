import { at } from '@/lib/core/anchoring/int-array'
import type { Tokens } from '@/lib/core/anchoring/tokens'

const CLOSING = /^["'”’»›)\]}」』]+$/
const ENDING = /^[.!?…。．！？｡؟۔։।॥]+$/
/** Scripts that write no space after a full stop. */
const TIGHT = /^[。．！？｡]+$/

/**
 * Whether word `i` of a text begins a line or a sentence: after a line end, or after a full stop (with the quotation
 * marks and brackets that close behind it) and a space. Abbreviations count as ends: what it is for errs on the side of
 * short.
 */
export function beginsSentence(text: string, { starts, ends }: Tokens, i: number): boolean {
  if (i === 0) return true
  const gap = text.slice(at(ends, i - 1), at(starts, i))
  if (gap.includes('\n')) return true
  let last = i - 1
  const word = (n: number) => text.slice(at(starts, n), at(ends, n))
  while (last > 0 && CLOSING.test(word(last)) && at(starts, last) === at(ends, last - 1)) last -= 1
  const sign = word(last)
  return ENDING.test(sign) && (gap !== '' || TIGHT.test(sign))
}
