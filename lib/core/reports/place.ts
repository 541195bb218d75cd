import type { Part } from '@/lib/core/claims/input'
import type { JudgedText } from '@/lib/core/reports/record'

/** Characters of context printed on each side of the judged words. */
const CONTEXT = 110

/** The text of a part. */
export function partText(text: JudgedText, part: Part): string {
  if (part === 'headline') return text.headline
  return part === 'deck' ? text.deck : text.body
}

/** The block of the body that holds an offset, from 1; null in headline and deck. */
export function paragraphAt(text: JudgedText, part: Part, offset: number): number | null {
  if (part !== 'body') return null
  const index = text.blocks.findIndex((block) => offset < block.end)
  return index < 0 ? null : index + 1
}

/** Where the block around an offset starts and ends. */
function blockAround(text: JudgedText, part: Part, offset: number): { start: number; end: number } {
  const whole = partText(text, part)
  const block = part === 'body' ? text.blocks.find((one) => offset < one.end) : undefined
  return block ?? { start: 0, end: whole.length }
}

/** The end of the words before, cut at a whole word; "…" says that there is more. */
function tail(words: string): string {
  if (words.length <= CONTEXT) return words
  const cut = words.slice(-CONTEXT).replace(/^[\udc00-\udfff]/, '')
  const space = cut.search(/\s/)
  return `… ${space < 0 ? cut : cut.slice(space + 1)}`
}

/** The beginning of the words after, cut at a whole word. */
function head(words: string): string {
  if (words.length <= CONTEXT) return words
  const cut = words.slice(0, CONTEXT).replace(/[\ud800-\udbff]$/, '')
  const space = cut.search(/\s\S*$/)
  return `${space < 0 ? cut : cut.slice(0, space)} …`
}

/** The words of the same block before and after a span of a part. */
export function contextOf(text: JudgedText, part: Part, start: number, end: number) {
  const whole = partText(text, part)
  return {
    before: tail(whole.slice(Math.min(start, blockAround(text, part, start).start), start)),
    after: head(whole.slice(end, Math.max(end, blockAround(text, part, Math.max(start, end - 1)).end))),
  }
}
