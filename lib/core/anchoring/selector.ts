/** The words of a passage and what stood around them (W3C TextQuoteSelector). */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

/** Where it stood: UTF-16 offsets, end exclusive (W3C TextPositionSelector counts code points instead). */
export interface Position {
  start: number
  end: number
}

/** UTF-16 units of context kept on each side. */
export const CONTEXT_LENGTH = 32

/** Whether an offset falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Whether a span is inside the text, not empty, and cuts no character in half. */
export function isSpan(text: string, { start, end }: Position): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length &&
    !splitsPair(text, start) &&
    !splitsPair(text, end)
  )
}

/**
 * What is stored of a passage: its words, up to 32 units of context on each side (one less where a character would be
 * cut), and its position. Throws a `RangeError` when the span is not one (see `isSpan`).
 */
export function describe(text: string, start: number, end: number): Quote & Position {
  if (!isSpan(text, { start, end }))
    throw new RangeError(`no span ${start}–${end} in a text of ${text.length}`)
  const from = Math.max(0, start - CONTEXT_LENGTH)
  const to = Math.min(text.length, end + CONTEXT_LENGTH)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
    start,
    end,
  }
}
